import type { CsdlEnumType, CsdlProperty, CsdlStructuredType } from "../../parse/csdl/csdl-syntax.ts";
import type { SourceRange } from "../../text/source.ts";
import type {
  EnumMember,
  EnumType,
  Facets,
  Property,
  PropertyDeclaration,
  StructuredType,
  TypeDeclaration,
} from "../api-model.ts";
import type { Writable } from "../writable.ts";
import { annotationFacts } from "./annotation-facts.ts";
import type { CsdlDocument } from "./csdl-document.ts";

/** Builds an entity or complex type of a namespace. */
export function buildCsdlStructured(
  type: CsdlStructuredType,
  namespace: string,
  document: CsdlDocument,
): StructuredType {
  const name = `${namespace}.${type.name.text}`;
  const { description, deprecated } = annotationFacts(document.annotationsOf(name, type.annotations));
  const source = document.place(type.name);
  const properties = type.properties.map((property) => buildProperty(property, name, document));
  const navigationProperties = type.navigationProperties.map((property) => buildProperty(property, name, document));
  return {
    ...kindFacts(type),
    name,
    ...(type.baseType && { baseType: document.resolveName(type.baseType.text) }),
    ...(type.baseType && { baseTypeSource: document.place(type.baseType) }),
    abstract: type.abstract,
    openType: type.openType,
    ...(description && { description }),
    ...(deprecated && { deprecated }),
    properties,
    navigationProperties,
    source: [source],
    declarations: [declarationOf(source, [...properties, ...navigationProperties])],
  };
}

/** Builds an enum type of a namespace. A member without a value has the one after its neighbour's: CSDL 4.01, 10.3. */
export function buildCsdlEnum(type: CsdlEnumType, namespace: string, document: CsdlDocument): EnumType {
  const name = `${namespace}.${type.name.text}`;
  const { description, deprecated } = annotationFacts(document.annotationsOf(name, type.annotations));
  const source = document.place(type.name);
  const members = buildMembers(type, name, document);
  return {
    kind: "enumType",
    name,
    flags: type.flags,
    members,
    ...(description && { description }),
    ...(deprecated && { deprecated }),
    source: [source],
    declarations: [declarationOf(source, members)],
  };
}

function kindFacts(type: CsdlStructuredType): { kind: "entityType"; key?: string[] } | { kind: "complexType" } {
  if (type.kind === "complexType") return { kind: "complexType" };
  return { kind: "entityType", ...(type.key.length > 0 && { key: type.key.map(({ text }) => text) }) };
}

function declarationOf(source: SourceRange, members: readonly (Property | EnumMember)[]): TypeDeclaration {
  const listed = members.map((member) => ({ name: member.name, source: member.source }));
  return { origin: "csdl", source, members: listed, partial: false };
}

function buildMembers(type: CsdlEnumType, name: string, document: CsdlDocument): EnumMember[] {
  const members: EnumMember[] = [];
  let next = 0n;
  for (const member of type.members) {
    const written = member.value === undefined ? next : integerOf(member.value);
    next = (written ?? next) + 1n;
    const path = `${name}/${member.name.text}`;
    const { description } = annotationFacts(document.annotationsOf(path, member.annotations));
    members.push({
      name: member.name.text,
      value: member.value ?? String(written),
      ...(description && { description }),
      source: document.place(member.name),
    });
  }
  return members;
}

function integerOf(text: string): bigint | undefined {
  return /^[-+]?\d{1,20}$/.test(text) ? BigInt(text.replace("+", "")) : undefined;
}

function buildProperty(property: CsdlProperty, owner: string, document: CsdlDocument): Property {
  const path = `${owner}/${property.name.text}`;
  const { descriptionSource, ...said } = annotationFacts(document.annotationsOf(path, property.annotations));
  const { nullable, defaultValue, containsTarget } = property;
  const name = property.name.text;
  const type = document.resolveType(property.type.text);
  const source = document.place(property.name);
  const typeSource = document.place(property.type);
  const declaration: Writable<PropertyDeclaration> = {
    origin: "csdl",
    name,
    type,
    source,
    typeText: property.type.text,
    typeSource,
  };
  if (nullable !== undefined) declaration.nullable = nullable;
  if (said.readOnly !== undefined) declaration.readOnly = said.readOnly;
  if (said.description !== undefined) declaration.description = said.description;
  if (descriptionSource !== undefined) declaration.descriptionSource = descriptionSource;
  const built: Writable<Property> = { name, type, source, ...said, declarations: [declaration] };
  const facets = facetsOf(property);
  if (nullable !== undefined) built.nullable = nullable;
  if (defaultValue !== undefined) built.default = defaultValue;
  if (facets !== undefined) built.facets = facets;
  if (containsTarget) built.containsTarget = containsTarget;
  return built;
}

function facetsOf({ maxLength, precision, scale }: CsdlProperty): Facets | undefined {
  if (maxLength === undefined && precision === undefined && scale === undefined) return undefined;
  const length = maxLength === "max" ? maxLength : countOf(maxLength);
  const places = scale === "variable" || scale === "floating" ? scale : countOf(scale);
  const digits = countOf(precision);
  return {
    ...(length !== undefined && { maxLength: length }),
    ...(digits !== undefined && { precision: digits }),
    ...(places !== undefined && { scale: places }),
  };
}

function countOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
