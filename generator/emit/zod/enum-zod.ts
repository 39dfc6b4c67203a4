import type { EnumType } from "../../model/api-model.ts";
import type { EmitOptions } from "../emit-options.ts";
import { code } from "../names/code.ts";
import type { Code, ImportedName } from "../names/code.ts";
import type { TypeName } from "../names/name-types.ts";
import { arrayBrackets, printList } from "../names/print-list.ts";
import type { Place } from "../names/print-list.ts";
import { printString } from "../names/print-string.ts";
import { zodConstant } from "./zod-constant.ts";

/** Prints the zod schema of an enum type. */
export function enumZod(type: EnumType, name: TypeName, options: EmitOptions): Code {
  const members = [...new Set(type.members.map((member) => printString(member.name)))];
  const isOpen = options.openEnums === true && members.includes(`"unknownFutureValue"`);
  if (members.length === 0 || isOpen) return zodConstant(name, () => code`z.string()`);
  const typed: ImportedName = { identifier: name.identifier, path: name.path };
  if (options.enums === "enum") return zodConstant(name, () => code`z.enum(${{ ...typed, value: true }})`);
  if (type.flags) return flagsZod(name, typed, members);
  return zodConstant(name, (place) => code`z.enum(${printMembers(members, place, "z.enum()")})`);
}

/** A flags value travels as several members with commas between. */
function flagsZod(name: TypeName, typed: ImportedName, members: readonly string[]): Code {
  const head = "const members: ReadonlySet<string> = ";
  const list = printMembers(members, { indent: "", taken: head.length + 1 }, "new Set()");
  const schema = zodConstant(
    name,
    ({ indent }) => code`z.custom<${typed}>(
${indent}  (value) => typeof value === "string" && value.split(",").every((member) => members.has(member.trim())),
${indent})`,
  );
  return code`${head}new Set(${list});\n\n${schema}`;
}

function printMembers(members: readonly string[], { indent, taken }: Place, call: string): string {
  return printList(members, arrayBrackets, { indent, taken: taken + call.length });
}
