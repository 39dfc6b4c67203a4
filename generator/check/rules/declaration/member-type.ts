import type { Severity } from "../../../diagnostics/diagnostic.ts";
import type { DeclaredRef } from "../../../model/declared/declared-api.ts";
import type { CheckContext } from "../../context/check-context.ts";
import { declaredIndex } from "../../context/declared-index.ts";
import { printType, shortName, typeNameOf } from "../../context/type-name.ts";
import { allProperties } from "../../judge/documented-types.ts";
import { printDeclared } from "../../judge/print-declared.ts";
import { statedDeclaration } from "../../judge/stated-declaration.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a member whose type in existing TypeScript isn't the documented one: another kind of value, another type, one value
 * instead of a collection.
 *
 * Who uses the types misreads what comes. Dates, times, GUIDs and binary data travel as strings; a 64-bit number may be one.
 * A string in place of an enum, and types that derive from one another, are only a note. `unknown` and `any` say nothing.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * |shelf|Int32|Where.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ types.d.ts 3:11
 * export interface Note {
 *   subject?: string;
 *   shelf?: string;
 * }
 * ~~~
 *
 * Right:
 *
 * ~~~ types.d.ts
 * export interface Note {
 *   subject?: string;
 *   shelf?: number;
 * }
 * ~~~
 *
 * Fix: declare the documented type.
 */
export const memberType: Rule = {
  id: "declaration/member-type",
  severity: "error",
  scope: "set",
  *check(context) {
    const index = declaredIndex(context);
    for (const { kind, type, declared } of index.pairs) {
      if (kind === "enum") continue;
      const members = index.members(declared);
      for (const property of allProperties(type)) {
        const stated = statedDeclaration(property);
        const member = members.get(property.name);
        if (stated?.type === undefined || member === undefined) continue;
        const severity = severityOf(stated.type, member.type, context);
        if (severity === undefined) continue;
        const documented = printType(stated.type);
        yield {
          message: `Unexpected type ${printDeclared(member.type, index)} of \`${member.name}\`, expected ${documented} as documented`,
          source: member.typeSource,
          severity,
          related: [{ source: stated.typeSource ?? stated.source, message: `\`${stated.name}\` is ${documented}` }],
        };
      }
    }
  },
};

/** What travels for each primitive type: OData JSON Format 4.01, section 7.1; numbers as strings, section 3.2. */
const kindsByPrimitive: ReadonlyMap<string, readonly string[]> = new Map([
  ["Boolean", ["boolean"]],
  ["Byte", ["number"]],
  ["SByte", ["number"]],
  ["Int16", ["number"]],
  ["Int32", ["number"]],
  ["Int64", ["number", "string"]],
  ["Single", ["number"]],
  ["Double", ["number"]],
  ["Decimal", ["number", "string"]],
  ...["String", "Guid", "Date", "DateTimeOffset", "TimeOfDay", "Duration", "Binary"].map(
    (name): [string, readonly string[]] => [name, ["string"]],
  ),
]);

/** Undefined where the two agree. */
function severityOf(documented: string, declared: DeclaredRef, context: CheckContext): Severity | undefined {
  const docs = typeNameOf(documented);
  if (declared.item.kind === "unknown" || isVague(docs.name)) return undefined;
  if (docs.collection !== declared.collection) return "error";
  const kinds = kindsByPrimitive.get(docs.name.replace(/^Edm\./, ""));
  if (declared.item.kind === "declared") return againstType(docs.name, declared.item.id, context);
  if (kinds !== undefined) return kinds.includes(declared.item.name) ? undefined : "error";
  const type = context.types.get(docs.name);
  if (declared.item.name === "string") return type?.kind === "enumType" || type === undefined ? "info" : "error";
  if (declared.item.name === "object") return type?.kind === "enumType" ? "error" : undefined;
  return type === undefined ? "warning" : "error";
}

/** Documented as something of any shape. */
function isVague(name: string): boolean {
  return /json|untyped|object$|primitivetype|stream$/i.test(name);
}

function againstType(documented: string, id: string, context: CheckContext): Severity | undefined {
  const index = declaredIndex(context);
  const type = index.typeOf(id);
  const declaration = index.get(id);
  if (type?.name === documented || declaration === undefined) return undefined;
  if (declaration.name.toLowerCase() === shortName(documented).toLowerCase()) return undefined;
  if (documented === "Edm.String" && declaration.kind === "enum") return "info";
  if (documented.startsWith("Edm.")) return "error";
  const docs = context.types.get(documented);
  if (docs === undefined || type === undefined) return "warning";
  if (docs.kind === "enumType" || type.kind === "enumType") return "error";
  const isKin = context.types.derives(docs, type.name) || context.types.derives(type, docs.name);
  return isKin ? "info" : "error";
}
