import type { EnumType } from "../../model/api-model.ts";
import { documentation } from "./documentation.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { SchemaOptions } from "./schema-options.ts";

/** Returns the schema of an enum type: its members, or several with commas between where it is a set of flags. */
export function enumSchema(type: EnumType, { openEnums }: SchemaOptions): JsonSchema {
  const members = [...new Set(type.members.map(({ name }) => name))];
  const open = openEnums === true && members.includes("unknownFutureValue");
  const about = documentation(type);
  if (members.length === 0 || open) return { ...about, type: "string" };
  if (type.flags) return { ...about, type: "string", anyOf: [{ enum: members }, { pattern: "," }] };
  return { ...about, type: "string", enum: members };
}
