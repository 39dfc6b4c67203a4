import { annotationsOfXml } from "./annotations-of-xml.ts";
import { containerOfXml } from "./container-of-xml.ts";
import type {
  CsdlEnumType,
  CsdlOperationSyntax,
  CsdlProperty,
  CsdlSchema,
  CsdlStructuredType,
  CsdlText,
  CsdlType,
  CsdlTypeDefinition,
} from "./csdl-syntax.ts";
import { pickDefined } from "./pick-defined.ts";
import type { XmlElement } from "./xml-element.ts";
import { childrenOf, flagOf, requiredTextOf, textOf, valueOf } from "./xml-parts.ts";

/** Returns the schema of a `Schema` element. CSDL XML 4.01, section 5. */
export function schemaOfXml(element: XmlElement): CsdlSchema {
  return {
    namespace: requiredTextOf(element, "Namespace"),
    ...pickDefined({ alias: valueOf(element, "Alias") }),
    types: collect(element, TYPES),
    operations: collect(element, OPERATIONS),
    containers: childrenOf(element, "EntityContainer").map(containerOfXml),
    annotations: childrenOf(element, "Annotations").map((group) => ({
      target: valueOf(group, "Target") ?? "",
      annotations: annotationsOfXml(group),
    })),
    start: element.start,
    end: element.end,
  };
}

/** Returns what the children of an element read as, those that no reader claims left out. */
function collect<T>(element: XmlElement, readers: ReadonlyMap<string, (child: XmlElement) => T>): T[] {
  return element.children.flatMap((child) => readers.get(child.name)?.(child) ?? []);
}

const TYPES = new Map<string, (element: XmlElement) => CsdlType>([
  ["EntityType", (element) => structuredType("entityType", element)],
  ["ComplexType", (element) => structuredType("complexType", element)],
  ["EnumType", enumType],
  ["TypeDefinition", typeDefinition],
]);

const OPERATIONS = new Map<string, (element: XmlElement) => CsdlOperationSyntax>([
  ["Action", (element) => operation("action", element)],
  ["Function", (element) => operation("function", element)],
]);

function structuredType(kind: CsdlStructuredType["kind"], element: XmlElement): CsdlStructuredType {
  return {
    kind,
    name: requiredTextOf(element, "Name"),
    ...pickDefined({ baseType: textOf(element, "BaseType") }),
    abstract: flagOf(element, "Abstract", false),
    openType: flagOf(element, "OpenType", false),
    key: childrenOf(element, "Key")
      .flatMap((key) => childrenOf(key, "PropertyRef"))
      .map((reference) => requiredTextOf(reference, "Name")),
    properties: childrenOf(element, "Property").map(property),
    navigationProperties: childrenOf(element, "NavigationProperty").map(navigationProperty),
    annotations: annotationsOfXml(element),
    start: element.start,
    end: element.end,
  };
}

function property(element: XmlElement): CsdlProperty {
  return {
    name: requiredTextOf(element, "Name"),
    type: requiredTextOf(element, "Type"),
    ...pickDefined({
      nullable: nullableOf(element),
      defaultValue: valueOf(element, "DefaultValue"),
      maxLength: valueOf(element, "MaxLength"),
      precision: valueOf(element, "Precision"),
      scale: valueOf(element, "Scale"),
    }),
    annotations: annotationsOfXml(element),
    start: element.start,
    end: element.end,
  };
}

function navigationProperty(element: XmlElement): CsdlProperty {
  const containsTarget = flagOf(element, "ContainsTarget", false);
  return { ...property(element), ...(containsTarget && { containsTarget }) };
}

/** A single value is nullable unless the document says otherwise; of a collection nothing is known then. */
function nullableOf(element: XmlElement): boolean | undefined {
  const written = valueOf(element, "Nullable");
  if (written !== undefined) return written === "true" || written === "1";
  return valueOf(element, "Type")?.startsWith("Collection(") ? undefined : true;
}

function enumType(element: XmlElement): CsdlEnumType {
  return {
    kind: "enumType",
    name: requiredTextOf(element, "Name"),
    flags: flagOf(element, "IsFlags", false),
    members: childrenOf(element, "Member").map((member) => ({
      name: requiredTextOf(member, "Name"),
      ...pickDefined({ value: valueOf(member, "Value") }),
      annotations: annotationsOfXml(member),
      start: member.start,
      end: member.end,
    })),
    annotations: annotationsOfXml(element),
    start: element.start,
    end: element.end,
  };
}

function typeDefinition(element: XmlElement): CsdlTypeDefinition {
  return {
    kind: "typeDefinition",
    name: requiredTextOf(element, "Name"),
    underlyingType: requiredTextOf(element, "UnderlyingType"),
    start: element.start,
    end: element.end,
  };
}

function operation(kind: CsdlOperationSyntax["kind"], element: XmlElement): CsdlOperationSyntax {
  const [returned] = childrenOf(element, "ReturnType");
  return {
    kind,
    name: requiredTextOf(element, "Name"),
    bound: flagOf(element, "IsBound", false),
    composable: flagOf(element, "IsComposable", false),
    parameters: childrenOf(element, "Parameter").map(property),
    ...(returned && { returnType: returnType(returned) }),
    annotations: annotationsOfXml(element),
    start: element.start,
    end: element.end,
  };
}

function returnType(element: XmlElement): { type: CsdlText; nullable?: boolean } {
  return { type: requiredTextOf(element, "Type"), ...pickDefined({ nullable: nullableOf(element) }) };
}
