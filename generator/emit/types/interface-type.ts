import type { Property, StructuredType } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import { code } from "../names/code.ts";
import type { Code, ImportedName } from "../names/code.ts";
import { printKey } from "../names/print-key.ts";
import { printString } from "../names/print-string.ts";
import { supportPath } from "../names/type-code.ts";
import type { EmittedType } from "./emitted-type.ts";
import { ancestorsOf } from "./hierarchy.ts";
import { membersOf } from "./members-of.ts";
import type { Member } from "./members-of.ts";
import { printOmit } from "./print-omit.ts";
import { printInterface } from "./print-interface.ts";
import type { EmittedProperty } from "./print-interface.ts";
import { isOptional, propertyCode } from "./property-code.ts";
import { propertyDocs } from "./property-docs.ts";
import { typeDocs } from "./type-docs.ts";

const resource: ImportedName = { identifier: "ODataResource", path: supportPath };

/** Emits an entity or complex type as an interface. */
export function interfaceType(type: StructuredType, context: EmitContext): EmittedType {
  const inherited = inheritedMembers(type, context);
  const members = membersOf(type).filter((member) => !repeats(member, inherited));
  const clashing = members.filter((member) => clashes(member, inherited, context)).map(({ property }) => property.name);
  const base = baseCode(type, clashing, context);
  const properties = [...typeProperty(type, context), ...members.map((member) => emitted(member, inherited, context))];
  const name = identifierOf(type.name, context);
  return {
    declarations: [printInterface({ name, docs: typeDocs(type), base: base.text, properties })],
    imports: [...base.imports, ...properties.flatMap(({ type: { imports } }) => imports)],
  };
}

function identifierOf(name: string, { names }: EmitContext): string {
  return names.get(name)?.identifier ?? "unknown";
}

/** The base to extend, without the properties that the type has another type for. */
function baseCode(type: StructuredType, clashing: readonly string[], context: EmitContext): Code {
  const base = context.hierarchy.baseByName.get(type.name);
  const name = base && context.names.get(base.name);
  const extended = code`${name ? { identifier: name.identifier, path: name.path } : resource}`;
  const taken = `export interface ${identifierOf(type.name, context)} extends  {`.length;
  return { ...extended, text: printOmit(extended.text, clashing.map(printString), { indent: "", taken }) };
}

/** The literal `@odata.type` of a type that nothing extends. */
function typeProperty(type: StructuredType, { hierarchy }: EmitContext): readonly EmittedProperty[] {
  if (type.abstract || hierarchy.derivedByName.has(type.name)) return [];
  return [{ name: `"@odata.type"`, type: code`${printString(`#${type.name}`)}`, optional: true, docs: "" }];
}

/** What the bases of a type say of a property: the nearest of them, and the one that says whether it may be left out. */
interface Inherited {
  readonly property: Property;
  readonly leading: Property;
}

function inheritedMembers(type: StructuredType, { hierarchy }: EmitContext): ReadonlyMap<string, Inherited> {
  const inherited = new Map<string, Inherited>();
  const farthestFirst = ancestorsOf(hierarchy, type.name).toReversed();
  for (const { property } of farthestFirst.flatMap(membersOf))
    inherited.set(property.name, { property, leading: leadingOf(property, inherited) });
  return inherited;
}

/** The farthest base that has a property of that type says whether it may be null or left out: what extends it can't. */
function leadingOf(property: Property, inherited: ReadonlyMap<string, Inherited>): Property {
  const other = inherited.get(property.name);
  return other?.property.type === property.type ? other.leading : property;
}

/** A member that says nothing that the base doesn't say. */
function repeats({ property }: Member, inherited: ReadonlyMap<string, Inherited>): boolean {
  const other = inherited.get(property.name)?.property;
  return other?.type === property.type && propertyDocs(other) === propertyDocs(property);
}

function clashes({ property }: Member, inherited: ReadonlyMap<string, Inherited>, context: EmitContext): boolean {
  const other = inherited.get(property.name);
  if (other === undefined || other.property.type === property.type) return false;
  const isSame = propertyCode(other.leading, context).text === propertyCode(property, context).text;
  return !isSame || isOptional(other.leading, context) !== isOptional(property, context);
}

/** A property as the interface has it. */
function emitted(
  { property }: Member,
  inherited: ReadonlyMap<string, Inherited>,
  context: EmitContext,
): EmittedProperty {
  const leading = leadingOf(property, inherited);
  return {
    name: printKey(property.name),
    type: propertyCode(leading, context),
    optional: isOptional(leading, context),
    docs: propertyDocs(property),
    readonly: context.options.readonly === true && property.readOnly === true,
  };
}
