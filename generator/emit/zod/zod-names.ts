import type { ImportedName } from "../names/code.ts";
import type { TypeName } from "../names/name-types.ts";

/** Returns the file of a type's zod schema: `zod/callRecords/session.ts`. */
export function zodPath({ path }: TypeName): string {
  return path.replace(/^types\//, "zod/");
}

/** Returns the schema of a type: `callRecordsSessionSchema`. */
export function zodName(name: TypeName): ImportedName {
  const { identifier } = name;
  const camel = identifier.charAt(0).toLowerCase() + identifier.slice(1);
  return { identifier: `${camel}Schema`, path: zodPath(name), value: true };
}
