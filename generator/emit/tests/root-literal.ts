import type { TypeRef } from "../../model/api-model.ts";
import type { PlainJson } from "../../model/json/plain-json.ts";
import type { EmitContext } from "../emit-context.ts";
import { code } from "../names/code.ts";
import type { Code, ImportedName } from "../names/code.ts";
import { itemRef, supportPath } from "../names/type-code.ts";
import { payloadCode } from "../routes/operation-types.ts";
import { namedType, typedLiteral } from "./typed-literal.ts";

/** The type that an operation gives a body: as a CSDL expression, and as the generated code calls it. */
export interface DeclaredType {
  readonly type: TypeRef | undefined;
  readonly code: Code;
}

const annotated: ImportedName = { identifier: "Annotated", path: supportPath };

/**
 * Prints the declaration of a constant that holds a documented body against its type. A body that names another type
 * as its own is held against that.
 */
export function rootLiteral(context: EmitContext, name: string, body: PlainJson, declared: DeclaredType): Code {
  const own = ownType(context, body);
  const type = own ?? declared.type;
  const typeCode = own === undefined || own === declared.type ? declared.code : payloadCode(context, own);
  const literal = typedLiteral(context, body, type, "    ");
  const annotation = context.options.dates === "Date" ? code`` : code`: ${annotated}<${typeCode}>`;
  return code`    const ${name}${annotation} = ${literal};\n`;
}

/** The type that a body names in `@odata.type`, where generated code has it. */
function ownType(context: EmitContext, body: PlainJson): TypeRef | undefined {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return undefined;
  const type = namedType(new Map(Object.entries(body)));
  return type !== undefined && context.names.has(type) && itemRef(type) === undefined ? type : undefined;
}
