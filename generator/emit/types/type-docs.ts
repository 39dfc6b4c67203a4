import type { Type } from "../../model/api-model.ts";
import { printDocText } from "../names/print-doc-comment.ts";
import { plainDescription } from "./plain-description.ts";
import { deprecationTags } from "./property-docs.ts";

/** Prints what the docs say of a type, with the page that says it. */
export function typeDocs(type: Type): string {
  const page =
    type.inferred === true ? undefined : type.declarations.find(({ origin }) => origin !== "csdl")?.source.file;
  const see = page === undefined ? [] : [`@see \`${page}\``];
  return printDocText([plainDescription(type.description ?? "")], [...deprecationTags(type.deprecated), ...see]);
}
