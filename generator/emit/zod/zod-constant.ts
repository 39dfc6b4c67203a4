import { code } from "../names/code.ts";
import type { Code } from "../names/code.ts";
import type { TypeName } from "../names/name-types.ts";
import { fits } from "../names/print-list.ts";
import type { Place } from "../names/print-list.ts";
import { zodName } from "./zod-names.ts";

/** Prints the constant that the schema of a type is: its value beside the name where that fits, else below it. */
export function zodConstant(name: TypeName, value: (place: Place) => Code): Code {
  const typed = { identifier: name.identifier, path: name.path };
  const head = code`export const ${zodName(name).identifier}: z.ZodType<${typed}> =`;
  const beside = value({ indent: "", taken: head.text.length + 2 });
  const [first = ""] = beside.text.split("\n", 1);
  if (fits(`${head.text} ${first}`, { indent: "", taken: 0 })) return code`${head} ${beside};`;
  return code`${head}\n  ${value({ indent: "  ", taken: 1 })};`;
}
