import type { Deprecation, QuerySupport } from "../../model/api-model.ts";
import { formatOf } from "../names/format-of.ts";
import { printDocText } from "../names/print-doc-comment.ts";
import { itemRef } from "../names/type-code.ts";
import type { BodyProperty } from "./find-bodies.ts";
import { plainDescription } from "./plain-description.ts";

/** Prints what the docs say of a property: its description, and the facts that the description leaves out. */
export function propertyDocs(property: BodyProperty): string {
  const description = sentence(plainDescription(property.description ?? ""));
  const facts = factsOf(property).filter((fact) => !fact.said.test(description));
  const text = [description, ...facts.map((fact) => fact.text)].filter((part) => part !== "").join(" ");
  return printDocText([text], deprecationTags(property.deprecated));
}

/** Prints a deprecation as the tags of a doc comment. */
export function deprecationTags(deprecated: Deprecation | undefined): readonly string[] {
  if (!deprecated) return [];
  const removal = deprecated.removalDate === undefined ? "" : `Removed on ${deprecated.removalDate}.`;
  return [`@deprecated ${[deprecated.description ?? "", removal].join(" ").trim()}`.trim()];
}

/** A fact in words, and how a description shows that it says so itself. */
interface Fact {
  readonly text: string;
  readonly said: RegExp;
}

function factsOf(property: BodyProperty): readonly Fact[] {
  const format = formatOf(itemRef(property.type) ?? property.type);
  const facts: readonly (Fact | undefined)[] = [
    format === undefined ? undefined : { text: `Format: ${format}.`, said: /^$.^/ },
    property.default === undefined ? undefined : { text: `Default: ${property.default}.`, said: /default/i },
    property.readOnly === true ? { text: "Read-only.", said: /read[-\s]?only/i } : undefined,
    property.onlyOnSelect === true ? { text: "Returned only on `$select`.", said: /\$select/ } : undefined,
    supportFact(property.supports),
  ];
  return facts.filter((fact) => fact !== undefined);
}

function supportFact(supports: QuerySupport | undefined): Fact | undefined {
  if (!supports) return undefined;
  const options = (["filter", "orderby", "search", "expand"] as const).filter((option) => supports[option] === true);
  if (options.length === 0) return undefined;
  return {
    text: `Supports ${options.map((option) => `\`$${option}\``).join(", ")}.`,
    said: /\$(?:filter|orderby|search|expand)/i,
  };
}

/** Ends a text with a full stop, for more to follow. */
function sentence(text: string): string {
  return text === "" || /[.!?:)*`]$/.test(text) ? text : `${text}.`;
}
