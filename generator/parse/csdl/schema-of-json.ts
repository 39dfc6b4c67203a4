import type { JsonMember, JsonNode } from "../../text/json.ts";
import { annotationsOfJson } from "./annotations-of-json.ts";
import { containerOfJson } from "./container-of-json.ts";
import type {
  CsdlAnnotationGroup,
  CsdlEnumType,
  CsdlOperationSyntax,
  CsdlProperty,
  CsdlSchema,
  CsdlStructuredType,
  CsdlText,
  CsdlType,
  CsdlTypeDefinition,
} from "./csdl-syntax.ts";
import { isTrue, itemsOf, memberOf, membersOf, namedMembersOf, nameOf, scalarOf, textOfNode } from "./json-parts.ts";
import { pickDefined } from "./pick-defined.ts";

/** Returns the schema of a member of the document object whose key is a namespace. CSDL JSON 4.01, section 5. */
export function schemaOfJson(member: JsonMember): CsdlSchema {
  const children = namedMembersOf(member.value);
  return {
    namespace: nameOf(member),
    ...pickDefined({ alias: scalarOf(memberOf(member.value, "$Alias")) }),
    types: children.flatMap((child) => TYPES.get(kindOf(child.value))?.(child) ?? []),
    operations: children.flatMap(operations),
    containers: children.filter((child) => kindOf(child.value) === "EntityContainer").map(containerOfJson),
    annotations: membersOf(memberOf(member.value, "$Annotations")).map(annotationGroup),
    start: member.start,
    end: member.end,
  };
}

function kindOf(node: JsonNode): string {
  return scalarOf(memberOf(node, "$Kind")) ?? "";
}

const TYPES = new Map<string, (member: JsonMember) => CsdlType>([
  ["EntityType", (member) => structuredType("entityType", member)],
  ["ComplexType", (member) => structuredType("complexType", member)],
  ["EnumType", enumType],
  ["TypeDefinition", typeDefinition],
]);

function annotationGroup({ key, value }: JsonMember): CsdlAnnotationGroup {
  return { target: key, annotations: annotationsOfJson(value) };
}

function structuredType(kind: CsdlStructuredType["kind"], member: JsonMember): CsdlStructuredType {
  const { value, start, end } = member;
  const children = namedMembersOf(value).filter((child) => child.value.kind === "object");
  return {
    kind,
    name: nameOf(member),
    ...pickDefined({ baseType: textOfNode(memberOf(value, "$BaseType")) }),
    abstract: isTrue(value, "$Abstract"),
    openType: isTrue(value, "$OpenType"),
    key: itemsOf(memberOf(value, "$Key")).flatMap((item) => textOfNode(item) ?? membersOf(item).map(nameOf)),
    properties: children.filter((child) => !isNavigation(child)).map(property),
    navigationProperties: children.filter(isNavigation).map(property),
    annotations: annotationsOfJson(value),
    start,
    end,
  };
}

function isNavigation({ value }: JsonMember): boolean {
  return kindOf(value) === "NavigationProperty";
}

function property(member: JsonMember): CsdlProperty {
  return { ...typedElement(nameOf(member), member.value), start: member.start, end: member.end };
}

function typedElement(name: CsdlText, node: JsonNode): CsdlProperty {
  const containsTarget = isTrue(node, "$ContainsTarget");
  return {
    name,
    type: typeOf(node),
    ...pickDefined({
      nullable: nullableOf(node),
      defaultValue: scalarOf(memberOf(node, "$DefaultValue")),
      maxLength: scalarOf(memberOf(node, "$MaxLength")),
      precision: scalarOf(memberOf(node, "$Precision")),
      scale: scalarOf(memberOf(node, "$Scale")),
    }),
    ...(containsTarget && { containsTarget }),
    annotations: annotationsOfJson(node),
    start: node.start,
    end: node.end,
  };
}

/** `Edm.String` where nothing is said: CSDL JSON 4.01, section 7.1. */
function typeOf(node: JsonNode): CsdlText {
  const written = textOfNode(memberOf(node, "$Type")) ?? { text: "Edm.String", start: node.start, end: node.start };
  return isTrue(node, "$Collection") ? { ...written, text: `Collection(${written.text})` } : written;
}

/** A single value is not nullable unless the document says so; of a collection nothing is known then. */
function nullableOf(node: JsonNode): boolean | undefined {
  if (memberOf(node, "$Nullable") === undefined && isTrue(node, "$Collection")) return undefined;
  return isTrue(node, "$Nullable");
}

function enumType(member: JsonMember): CsdlEnumType {
  const { value, start, end } = member;
  return {
    kind: "enumType",
    name: nameOf(member),
    flags: isTrue(value, "$IsFlags"),
    members: namedMembersOf(value).map((child) => ({
      name: nameOf(child),
      ...pickDefined({ value: scalarOf(child.value) }),
      annotations: annotationsOfJson(value, child.key),
      start: child.start,
      end: child.end,
    })),
    annotations: annotationsOfJson(value),
    start,
    end,
  };
}

function typeDefinition(member: JsonMember): CsdlTypeDefinition {
  const { value, start, end } = member;
  const underlyingType = textOfNode(memberOf(value, "$UnderlyingType")) ?? { text: "Edm.String", start, end: start };
  return { kind: "typeDefinition", name: nameOf(member), underlyingType, start, end };
}

/** The overloads of an operation, one a item. CSDL JSON 4.01, section 12. */
function operations(member: JsonMember): CsdlOperationSyntax[] {
  return itemsOf(member.value).flatMap((overload) => {
    const kind = OPERATION_KINDS.get(kindOf(overload));
    return kind ? [operation(kind, nameOf(member), overload)] : [];
  });
}

const OPERATION_KINDS = new Map<string, "action" | "function">([
  ["Action", "action"],
  ["Function", "function"],
]);

function operation(kind: "action" | "function", name: CsdlText, overload: JsonNode): CsdlOperationSyntax {
  const returned = memberOf(overload, "$ReturnType");
  return {
    kind,
    name,
    bound: isTrue(overload, "$IsBound"),
    composable: isTrue(overload, "$IsComposable"),
    parameters: itemsOf(memberOf(overload, "$Parameter")).map(parameter),
    ...(returned && { returnType: { type: typeOf(returned), ...pickDefined({ nullable: nullableOf(returned) }) } }),
    annotations: annotationsOfJson(overload),
    start: overload.start,
    end: overload.end,
  };
}

function parameter(node: JsonNode): CsdlProperty {
  return typedElement(textOfNode(memberOf(node, "$Name")) ?? { text: "", start: node.start, end: node.start }, node);
}
