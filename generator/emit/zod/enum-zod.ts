import type { EnumType } from "../../model/api-model.ts";
import type { EmitOptions } from "../emit-options.ts";
import { code } from "../names/code.ts";
import type { Code } from "../names/code.ts";
import type { TypeName } from "../names/name-types.ts";
import { printString } from "../names/print-string.ts";
import { zodName } from "./zod-names.ts";

/** Prints the zod schema of an enum type. */
export function enumZod(type: EnumType, name: TypeName, options: EmitOptions): Code {
  const typed = { identifier: name.identifier, path: name.path };
  return code`export const ${zodName(name).identifier}: z.ZodType<${typed}> = ${checkCode(type, name, options)};`;
}

function checkCode(type: EnumType, name: TypeName, { enums, openEnums }: EmitOptions): Code {
  const members = [...new Set(type.members.map((member) => printString(member.name)))];
  if (members.length === 0) return code`z.string()`;
  if (enums === "enum") return code`z.enum(${{ identifier: name.identifier, path: name.path, value: true }})`;
  const open = openEnums === true && members.includes(`"unknownFutureValue"`);
  if (open) return code`z.string()`;
  const list = listText(members);
  if (!type.flags) return code`z.enum(${list})`;
  return code`z.custom<${{ identifier: name.identifier, path: name.path }}>(
  (value) => typeof value === "string" && value.split(",").every((member) => members.has(member.trim())),
);

const members: ReadonlySet<string> = new Set(${list})`;
}

function listText(members: readonly string[]): string {
  const line = `[${members.join(", ")}]`;
  return line.length <= 60 ? line : `[\n${members.map((member) => `  ${member},\n`).join("")}]`;
}
