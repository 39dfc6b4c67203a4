import type { StructuredType } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import { code } from "../names/code.ts";
import type { TypeName } from "../names/name-types.ts";
import { printDocText } from "../names/print-doc-comment.ts";
import { printKey } from "../names/print-key.ts";
import { argumentBrackets, fits, printList } from "../names/print-list.ts";
import { printString } from "../names/print-string.ts";
import { itemRef, typeCode } from "../names/type-code.ts";
import { allMembersOf } from "./all-members-of.ts";
import { joinTypes } from "./emitted-type.ts";
import type { EmittedType } from "./emitted-type.ts";
import type { BodyFacts, TypeBodies } from "./find-bodies.ts";
import type { Member } from "./members-of.ts";
import { printAlias } from "./print-alias.ts";
import { printInterface } from "./print-interface.ts";
import type { EmittedProperty } from "./print-interface.ts";
import { printOmit } from "./print-omit.ts";
import { propertyDocs } from "./property-docs.ts";

/** Leaving out more names than this takes is said once, under a name of its own. */
const longestOmit = 72;

/** What the bodies of one type have in common. */
interface WriteFacts {
  readonly name: TypeName;
  readonly members: ReadonlyMap<string, Member>;
  /** Literals of what is read-only, or the name of their union. */
  readonly readOnly: readonly string[];
}

/**
 * Emits what requests send to create or update a type: its interface without what is read-only, with what the
 * operation requires, and with `@odata.bind` keys for the relationships that can be set by reference.
 */
export function writeTypes(type: StructuredType, context: EmitContext): EmittedType {
  const name = context.names.get(type.name);
  const bodies = context.bodies.get(type.name);
  if (!name || !bodies) return joinTypes([]);
  const members = allMembersOf(type, context.hierarchy);
  const readOnly = [...members.values()]
    .map((member) => member.property)
    .filter(({ name: key, readOnly: isReadOnly }) => isReadOnly === true && !isSent(bodies, key));
  const literals = readOnly.map((property) => printString(property.name));
  const isLong = literals.length > 1 && `Omit<${name.identifier}, ${literals.join(" | ")}>`.length > longestOmit;
  const facts = { name, members, readOnly: isLong ? [name.readOnly] : literals };
  return joinTypes([
    isLong ? readOnlyNames(name, literals) : joinTypes([]),
    ...(bodies.create ? [writeType(name.create, bodies.create, facts, context)] : []),
    ...(bodies.update ? [writeType(name.update, bodies.update, facts, context)] : []),
  ]);
}

function isSent({ create, update }: TypeBodies, property: string): boolean {
  return create?.sent.has(property) === true || update?.sent.has(property) === true;
}

/** Names the union of what is read-only, for the bodies that leave it out. */
function readOnlyNames({ readOnly: name }: TypeName, literals: readonly string[]): EmittedType {
  const union = literals.join(" | ");
  const isShort = fits(union, { indent: "", taken: `type ${name} = ;`.length });
  const type = isShort ? union : literals.map((literal) => `\n  | ${literal}`).join("");
  return { declarations: [printAlias({ name, type, exports: "nothing" })], imports: [] };
}

function writeType(identifier: string, body: BodyFacts, facts: WriteFacts, context: EmitContext): EmittedType {
  const properties = [...stated(facts.members, body, context), ...bindings(facts.members, body)];
  const declared = { name: identifier, docs: printDocText([`The body of \`${body.route}\`.`]) };
  const declaration =
    properties.length === 0
      ? printAlias({ ...declared, type: writable(facts, `export type ${identifier} = ;`, context), exports: "type" })
      : printInterface({
          ...declared,
          base: writable(facts, `export interface ${identifier} extends  {`, context),
          properties,
        });
  return { declarations: [declaration], imports: properties.flatMap(({ type: { imports } }) => imports) };
}

/** The type without what is read-only; `beside` is what else stands on its line. */
function writable({ name, readOnly }: WriteFacts, beside: string, { options }: EmitContext): string {
  const place = { indent: "", taken: beside.length };
  if (options.nullability !== "documented") return printOmit(name.identifier, readOnly, place);
  const whole = printOmit(name.identifier, readOnly, { indent: "  ", taken: 0 });
  return `Partial${printList([whole], argumentBrackets, { ...place, taken: place.taken + "Partial".length })}`;
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
