import type {
  ContainerChild,
  CsdlOperation,
  EntityContainer,
  EnumType,
  Property,
  StructuredType,
  Type,
  TypeRef,
} from "../../model/api-model.ts";
import { printJson } from "../../text/print-json.ts";
import { type CsdlSchemaParts, simpleName } from "./csdl-schemas.ts";
import { csdlTerms, type CsdlValue, VOCABULARIES } from "./csdl-terms.ts";
import { needsInt64 } from "./needs-int64.ts";

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type Entry = readonly [string, Json];

/** Prints schemas as a CSDL JSON document (OData CSDL JSON 4.01). */
export function printCsdlJson(schemas: readonly CsdlSchemaParts[]): string {
  const home = schemas.find(({ container }) => container !== undefined)?.container;
  const document = objectOf([
    ["$Version", "4.01"],
    ...(home ? [["$EntityContainer", home.name] as const] : []),
    ["$Reference", objectOf(VOCABULARIES.map(reference))],
    ...schemas.map((schema): Entry => [schema.namespace, schemaJson(schema)]),
  ]);
  return `${printJson(document, 2)}\n`;
}

/** Any key makes a member of its own, `__proto__` too. */
function objectOf(entries: readonly Entry[]): Json {
  return Object.fromEntries(entries);
}

function flag(name: string, value: boolean | undefined): Entry[] {
  return value ? [[name, true]] : [];
}

function stated(name: string, value: string | number | undefined): Entry[] {
  return value === undefined ? [] : [[name, value]];
}

function reference({ uri, namespace, alias }: (typeof VOCABULARIES)[number]): Entry {
  return [`${uri}.json`, { $Include: [{ $Namespace: namespace, $Alias: alias }] }];
}

/** Names are unique in a schema (CSDL 4.01, section 5); where a service has an operation of a type's name, the type stays. */
function schemaJson({ types, operations, container }: CsdlSchemaParts): Json {
  return objectOf([
    ...overloads(operations),
    ...(container ? [[simpleName(container.name), containerJson(container)] as const] : []),
    ...types.map((type): Entry => [simpleName(type.name), typeJson(type)]),
  ]);
}

function typeJson(type: Type): Json {
  return type.kind === "enumType" ? enumJson(type) : structuredJson(type);
}

/** CSDL JSON wants a value for each member; where none is stated it is the one that CSDL XML implies. */
function enumJson(type: EnumType): Json {
  let next = 0;
  const members = type.members.flatMap((member): Entry[] => {
    const value = Number(member.value ?? next);
    next = value + 1;
    return [[member.name, value], ...annotations(member, member.name)];
  });
  return objectOf([
    ["$Kind", "EnumType"],
    ...(needsInt64(type) ? [["$UnderlyingType", "Edm.Int64"] as const] : []),
    ...flag("$IsFlags", type.flags),
    ...members,
    ...annotations(type),
  ]);
}

function structuredJson(type: StructuredType): Json {
  const key = type.kind === "entityType" ? (type.key ?? []) : [];
  return objectOf([
    ["$Kind", type.kind === "entityType" ? "EntityType" : "ComplexType"],
    ...stated("$BaseType", type.baseType),
    ...flag("$Abstract", type.abstract),
    ...flag("$OpenType", type.openType),
    ...(key.length > 0 ? [["$Key", key] as const] : []),
    ...type.properties.map((property): Entry => [property.name, propertyJson(property, [])]),
    ...type.navigationProperties.map((property): Entry => [property.name, propertyJson(property, NAVIGATION)]),
    ...annotations(type),
  ]);
}

const NAVIGATION: readonly Entry[] = [["$Kind", "NavigationProperty"]];

function propertyJson(property: Property, kind: readonly Entry[]): Json {
  const { maxLength, precision, scale } = property.facets ?? {};
  return objectOf([
    ...kind,
    ...typeEntries(property.type, property.nullable),
    ...stated("$DefaultValue", property.default),
    ...stated("$MaxLength", maxLength),
    ...stated("$Precision", precision),
    ...stated("$Scale", scale),
    ...flag("$ContainsTarget", property.containsTarget),
    ...annotations(property),
  ]);
}

/** Without `$Nullable` a single value is not nullable here, the other way round than in CSDL XML. */
function typeEntries(type: TypeRef, nullable: boolean | undefined): Entry[] {
  const item = /^Collection\((.*)\)$/.exec(type)?.[1];
  const written = item ?? type;
  const saysNullable = nullable ?? (item === undefined ? true : undefined);
  return [
    ...(written === "Edm.String" ? [] : [["$Type", written] as const]),
    ...flag("$Collection", item !== undefined),
    ...(saysNullable === undefined || (item === undefined && !saysNullable)
      ? []
      : [["$Nullable", saysNullable] as const]),
  ];
}

/** The overloads of one name stand in one array. */
function overloads(operations: readonly CsdlOperation[]): Entry[] {
  const byName = new Map<string, Json[]>();
  for (const operation of operations) {
    const name = simpleName(operation.name);
    const known = byName.get(name) ?? [];
    known.push(operationJson(operation));
    byName.set(name, known);
  }
  return [...byName];
}

function operationJson(operation: CsdlOperation): Json {
  const { returnType, returnNullable } = operation;
  const parameters = operation.parameters.map(({ name, type, nullable }) =>
    objectOf([["$Name", name], ...typeEntries(type, nullable)]),
  );
  return objectOf([
    ["$Kind", operation.kind === "action" ? "Action" : "Function"],
    ...flag("$IsBound", operation.bound),
    ...flag("$IsComposable", operation.composable),
    ...(parameters.length > 0 ? [["$Parameter", parameters] as const] : []),
    ...(returnType === undefined ? [] : [["$ReturnType", objectOf(typeEntries(returnType, returnNullable))] as const]),
    ...annotations(operation),
  ]);
}

function containerJson(container: EntityContainer): Json {
  return objectOf([
    ["$Kind", "EntityContainer"],
    ...container.entitySets.map((child): Entry => [child.name, childJson(child, true)]),
    ...container.singletons.map((child): Entry => [child.name, childJson(child, false)]),
    ...container.operationImports.map(({ kind, name, operation }): Entry => [
      name,
      { [kind === "action" ? "$Action" : "$Function"]: operation },
    ]),
  ]);
}

function childJson(child: ContainerChild, many: boolean): Json {
  const bindings = child.bindings.map(({ path, target }): Entry => [path, target]);
  return objectOf([
    ...flag("$Collection", many),
    ["$Type", child.type],
    ...(bindings.length > 0 ? [["$NavigationPropertyBinding", objectOf(bindings)] as const] : []),
    ...annotations(child),
  ]);
}

function annotations(part: Parameters<typeof csdlTerms>[0], of = ""): Entry[] {
  return csdlTerms(part).map(({ term, value }) => [`${of}@${term}`, valueJson(value)]);
}

function valueJson(value: CsdlValue): Json {
  if (value.kind === "text" || value.kind === "date") return value.text;
  if (value.kind === "flag") return value.flag;
  if (value.kind === "members") return value.member;
  if (value.kind === "collection") return value.items.map(valueJson);
  return objectOf(value.values.map(([name, said]): Entry => [name, valueJson(said)]));
}
