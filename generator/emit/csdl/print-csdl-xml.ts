import type {
  ContainerChild,
  CsdlOperation,
  EntityContainer,
  EnumType,
  Property,
  StructuredType,
  Type,
} from "../../model/api-model.ts";
import { type CsdlSchemaParts, simpleName } from "./csdl-schemas.ts";
import { csdlTerms, type CsdlValue, VOCABULARIES } from "./csdl-terms.ts";
import { needsInt64 } from "./needs-int64.ts";
import { printXml, type XmlNode } from "./print-xml.ts";

/** Prints schemas as a CSDL XML document (OData CSDL XML 4.01). */
export function printCsdlXml(schemas: readonly CsdlSchemaParts[]): string {
  const root: XmlNode = {
    name: "edmx:Edmx",
    attributes: [
      ["Version", "4.01"],
      ["xmlns:edmx", "http://docs.oasis-open.org/odata/ns/edmx"],
    ],
    children: [...VOCABULARIES.map(reference), { name: "edmx:DataServices", children: schemas.map(schemaNode) }],
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printXml(root)}`;
}

function reference({ uri, namespace, alias }: (typeof VOCABULARIES)[number]): XmlNode {
  const include: XmlNode = {
    name: "edmx:Include",
    attributes: [
      ["Namespace", namespace],
      ["Alias", alias],
    ],
  };
  return { name: "edmx:Reference", attributes: [["Uri", `${uri}.xml`]], children: [include] };
}

function schemaNode({ namespace, types, operations, container }: CsdlSchemaParts): XmlNode {
  return {
    name: "Schema",
    attributes: [
      ["Namespace", namespace],
      ["xmlns", "http://docs.oasis-open.org/odata/ns/edm"],
    ],
    children: [
      ...types.map(typeNode),
      ...operations.map(operationNode),
      ...(container ? [containerNode(container)] : []),
    ],
  };
}

function typeNode(type: Type): XmlNode {
  return type.kind === "enumType" ? enumNode(type) : structuredNode(type);
}

function enumNode(type: EnumType): XmlNode {
  const members = type.members.map((member): XmlNode => ({
    name: "Member",
    attributes: [
      ["Name", member.name],
      ["Value", member.value],
    ],
    children: annotationNodes(member),
  }));
  return {
    name: "EnumType",
    attributes: [
      ["Name", simpleName(type.name)],
      ["UnderlyingType", needsInt64(type) ? "Edm.Int64" : undefined],
      ["IsFlags", type.flags ? "true" : undefined],
    ],
    children: [...members, ...annotationNodes(type)],
  };
}

function structuredNode(type: StructuredType): XmlNode {
  const key = type.kind === "entityType" ? (type.key ?? []) : [];
  const references = key.map((name): XmlNode => ({ name: "PropertyRef", attributes: [["Name", name]] }));
  return {
    name: type.kind === "entityType" ? "EntityType" : "ComplexType",
    attributes: [
      ["Name", simpleName(type.name)],
      ["BaseType", type.baseType],
      ["Abstract", type.abstract ? "true" : undefined],
      ["OpenType", type.openType ? "true" : undefined],
    ],
    children: [
      ...(references.length > 0 ? [{ name: "Key", children: references }] : []),
      ...type.properties.map((property) => propertyNode("Property", property)),
      ...type.navigationProperties.map((property) => propertyNode("NavigationProperty", property)),
      ...annotationNodes(type),
    ],
  };
}

function propertyNode(name: string, property: Property): XmlNode {
  const { maxLength, precision, scale } = property.facets ?? {};
  const isCollectionOfEntities = name === "NavigationProperty" && property.type.startsWith("Collection(");
  return {
    name,
    attributes: [
      ["Name", property.name],
      ["Type", property.type],
      ["Nullable", isCollectionOfEntities ? undefined : textOf(property.nullable)],
      ["DefaultValue", property.default],
      ["MaxLength", textOf(maxLength)],
      ["Precision", textOf(precision)],
      ["Scale", textOf(scale)],
      ["ContainsTarget", property.containsTarget ? "true" : undefined],
    ],
    children: annotationNodes(property),
  };
}

function textOf(value: number | string | boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function operationNode(operation: CsdlOperation): XmlNode {
  const parameters = operation.parameters.map(({ name, type, nullable }): XmlNode => ({
    name: "Parameter",
    attributes: [
      ["Name", name],
      ["Type", type],
      ["Nullable", nullable ? undefined : "false"],
    ],
  }));
  const { returnType } = operation;
  const returned: XmlNode = {
    name: "ReturnType",
    attributes: [
      ["Type", returnType],
      ["Nullable", operation.returnNullable === false ? "false" : undefined],
    ],
  };
  return {
    name: operation.kind === "action" ? "Action" : "Function",
    attributes: [
      ["Name", simpleName(operation.name)],
      ["IsBound", operation.bound ? "true" : undefined],
      ["IsComposable", operation.composable ? "true" : undefined],
    ],
    children: [...parameters, ...(returnType === undefined ? [] : [returned]), ...annotationNodes(operation)],
  };
}

function containerNode(container: EntityContainer): XmlNode {
  const imports = container.operationImports.map(({ kind, name, operation }): XmlNode => ({
    name: kind === "action" ? "ActionImport" : "FunctionImport",
    attributes: [
      ["Name", name],
      [kind === "action" ? "Action" : "Function", operation],
    ],
  }));
  return {
    name: "EntityContainer",
    attributes: [["Name", simpleName(container.name)]],
    children: [
      ...container.entitySets.map((child) => childNode("EntitySet", "EntityType", child)),
      ...container.singletons.map((child) => childNode("Singleton", "Type", child)),
      ...imports,
    ],
  };
}

function childNode(name: string, typeAttribute: string, child: ContainerChild): XmlNode {
  const bindings = child.bindings.map(({ path, target }): XmlNode => ({
    name: "NavigationPropertyBinding",
    attributes: [
      ["Path", path],
      ["Target", target],
    ],
  }));
  const attributes = [
    ["Name", child.name],
    [typeAttribute, child.type],
  ] as const;
  return { name, attributes, children: [...bindings, ...annotationNodes(child)] };
}

function annotationNodes(part: Parameters<typeof csdlTerms>[0]): XmlNode[] {
  return csdlTerms(part).map(({ term, value }) => ({
    name: "Annotation",
    attributes: [["Term", term], ...constantOf(value)],
    children: containersOf(value),
  }));
}

function constantOf(value: CsdlValue): (readonly [string, string])[] {
  if (value.kind === "text") return [["String", value.text]];
  if (value.kind === "date") return [["Date", value.text]];
  if (value.kind === "flag") return [["Bool", String(value.flag)]];
  return value.kind === "members" ? [["EnumMember", `${value.type}/${value.member}`]] : [];
}

function containersOf(value: CsdlValue): XmlNode[] {
  if (value.kind === "collection") return [{ name: "Collection", children: value.items.flatMap(containersOf) }];
  if (value.kind !== "record") return [];
  const values = value.values.map(([name, said]): XmlNode => ({
    name: "PropertyValue",
    attributes: [["Property", name], ...constantOf(said)],
    children: containersOf(said),
  }));
  return [{ name: "Record", children: values }];
}
