import { StructureKind } from "ts-morph";
import type { StructuredType } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import { code } from "../names/code.ts";
import { printDocText } from "../names/print-doc-comment.ts";
import { printKey } from "../names/print-key.ts";
import { printString } from "../names/print-string.ts";
import { itemRef, typeCode } from "../names/type-code.ts";
import { allMembersOf } from "./all-members-of.ts";
import { docStructures, propertyStructures } from "./emitted-type.ts";
import type { EmittedProperty, EmittedType } from "./emitted-type.ts";
import type { BodyFacts } from "./find-bodies.ts";
import type { Member } from "./members-of.ts";
import { propertyDocs } from "./property-docs.ts";

/**
 * Emits what a request sends to create or update a type: its interface without what is read-only, with what the
 * operation requires, and with `@odata.bind` keys for the relationships that can be set by reference.
 */
export function writeType(
  type: StructuredType,
  act: "create" | "update",
  facts: BodyFacts,
  context: EmitContext,
): EmittedType {
  const name = context.names.get(type.name);
  if (!name) return { statements: [], imports: [] };
  const members = allMembersOf(type, context.hierarchy);
  const omitted = [...members.values()]
    .filter((member) => isKeptOut(member, facts))
    .map(({ property }) => property.name);
  const properties = [...stated(members, facts, context), ...bindings(members, facts)];
  const statement = {
    kind: StructureKind.Interface as const,
    name: name[act],
    isExported: true,
    extends: [baseText(name.identifier, omitted, context)],
    docs: docStructures(printDocText([`The body of \`${facts.route}\`.`])),
    properties: propertyStructures(properties),
  };
  return { statements: [statement], imports: properties.flatMap(({ type: { imports } }) => imports) };
}

function isKeptOut({ property }: Member, facts: BodyFacts): boolean {
  return property.readOnly === true && !facts.required.has(property.name);
}

function baseText(identifier: string, omitted: readonly string[], { options }: EmitContext): string {
  const writable = omitted.length === 0 ? identifier : `Omit<${identifier}, ${omitted.map(printString).join(" | ")}>`;
  return options.nullability === "documented" ? `Partial<${writable}>` : writable;
}

/** The properties that the body's table requires, and those that the type itself doesn't have. */
function stated(
  members: ReadonlyMap<string, Member>,
  facts: BodyFacts,
  context: EmitContext,
): readonly EmittedProperty[] {
  return facts.properties
    .filter(({ name }) => !name.startsWith("@") && (facts.required.has(name) || !members.has(name)))
    .map((property) => {
      const own = members.get(property.name)?.property;
      return {
        name: printKey(property.name),
        type: typeCode(own?.type ?? property.type, context.names, context.options),
        optional: !facts.required.has(property.name),
        docs: propertyDocs(own ? { ...own, description: property.description ?? own.description ?? "" } : property),
      };
    });
}

/** `"manager@odata.bind"` takes the URL of a resource, or several for a collection (OData JSON 4.01, section 8.5). */
function bindings(members: ReadonlyMap<string, Member>, facts: BodyFacts): readonly EmittedProperty[] {
  const listed = new Set(facts.properties.map(({ name }) => name));
  return [...members.values()]
    .filter(({ navigation, property }) => navigation && property.containsTarget !== true && property.readOnly !== true)
    .filter(({ property }) => !listed.has(`${property.name}@odata.bind`))
    .map(({ property }) => ({
      name: printString(`${property.name}@odata.bind`),
      type: code`${itemRef(property.type) === undefined ? "string" : "string[]"}`,
      optional: true,
      docs: "",
    }));
}
