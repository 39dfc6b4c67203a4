import { addToGroup } from "../../lazy/add-to-group.ts";
import type {
  ApiModel,
  ExampleBody,
  ExampleRequest,
  ExampleResponse,
  Operation,
  Origin,
  Property,
  StructuredType,
  TypeRef,
} from "../../model/api-model.ts";
import type { JsonArray, JsonMember, JsonNode, JsonObject } from "../../text/json.ts";
import { rangeOf, type SourceRange, type Span } from "../../text/source.ts";
import { rememberByObject } from "../../lazy/remember-by-object.ts";
import type { TypeIndex } from "./type-index.ts";
import { isFreeForm, shortName, typeNameOf } from "./type-name.ts";

/** The JSON body of an example message with the types and properties that its parts are instances of. */
export interface TypedBody {
  readonly operation: Operation;
  readonly side: "request" | "response";
  readonly message: ExampleRequest | ExampleResponse;
  readonly body: ExampleBody;
  readonly root: JsonNode;
  readonly type: TypeRef | undefined;
  readonly typeSource: SourceRange | undefined;
  /** The type is stated by an annotation or by the body itself, not read from prose. */
  readonly sure: boolean;
  readonly truncated: boolean;
  /** Where the items of a collection stand. */
  readonly items: JsonArray | undefined;
  readonly objects: readonly TypedObject[];
  readonly values: readonly TypedValue[];
  /** Returns the place of a part of the body. */
  readonly rangeOf: (span: Span) => SourceRange;
}

/** An object of a body. */
export interface TypedObject extends PropertyLookup {
  readonly body: TypedBody;
  readonly node: JsonObject;
  /** What it is by its own `@odata.type` or by where it stands; undefined for the parameters of an action. */
  readonly type: StructuredType | undefined;
  /** What it is by where it stands. */
  readonly declared: StructuredType | undefined;
  /** The value of its `@odata.type`, without `#`. */
  readonly stated: { readonly name: string; readonly node: JsonNode } | undefined;
  /** The property that it is the value of, or an item of. */
  readonly ofProperty: Property | undefined;
  /** The whole body, or an item of the collection that the body is. */
  readonly top: boolean;
  /** The members whose property isn't known, control information among them. */
  readonly strange: readonly JsonMember[];
}

interface PropertyLookup {
  /** Properties by name, of the type and for a request of its table. */
  readonly property: (name: string) => Property | undefined;
  /** The same whatever the case. */
  readonly anyCase: (name: string) => Property | undefined;
  readonly names: () => Iterable<string>;
}

/** A member of an object whose property is known. */
export interface TypedValue {
  readonly member: JsonMember;
  readonly property: Property;
  readonly owner: TypedObject;
}

/** Typed bodies, and what all of them show of each property. */
export interface TypedBodies {
  readonly bodies: readonly TypedBody[];
  readonly uses: ReadonlyMap<Property, readonly TypedValue[]>;
}

/** Returns the JSON bodies of all examples whose type, or whose table of parameters, is known. */
export function typeBodies(model: ApiModel, types: TypeIndex, isServiceUrl: (url: string) => boolean): TypedBodies {
  const visit: Visit = { bodies: [], uses: new Map(), types, lookup: createLookup(types) };
  for (const operation of model.operations) {
    for (const { request, responses } of operation.examples) {
      if (request.body !== undefined) visitRequest(operation, request, { visit, isOwn: isServiceUrl(request.url) });
      for (const response of responses) visitResponse(operation, response, visit);
    }
  }
  return visit;
}

/** What a service sends to its clients isn't the request that the page documents: only what states its type is held to it. */
function visitRequest(
  operation: Operation,
  message: ExampleRequest,
  { visit, isOwn }: { readonly visit: Visit; readonly isOwn: boolean },
): void {
  const table = isOwn ? (operation.requestBody?.properties ?? []) : [];
  if (!isOwn && !isSure(message.typeOrigin)) return;
  if (message.type === undefined && table.length === 0) return;
  const partial = message.method === "PATCH";
  visitBody({ operation, side: "request", message, truncated: partial, table }, visit);
}

function visitResponse(operation: Operation, message: ExampleResponse, visit: Visit): void {
  if (message.type === undefined || message.expectError === true || message.status >= 400) return;
  visitBody({ operation, side: "response", message, truncated: message.truncated === true, table: [] }, visit);
}

interface BodyPlace extends Pick<TypedBody, "operation" | "side" | "message" | "truncated"> {
  readonly table: readonly Property[];
}

function visitBody({ operation, side, message, truncated, table }: BodyPlace, visit: Visit): void {
  const { body, type, typeSource, typeOrigin } = message;
  const root = body?.json?.value;
  if (body === undefined || root === undefined) return;
  const items = itemsOf(message, root);
  const typed: OpenBody = {
    operation,
    side,
    message,
    truncated,
    body,
    root,
    type,
    typeSource,
    sure: isSure(typeOrigin),
    items,
    objects: [],
    values: [],
    rangeOf: (span) => rangeOf(body.lines, span),
  };
  visit.bodies.push(typed);
  const declared = type === undefined ? undefined : visit.types.structured(typeNameOf(type).name);
  if (declared === undefined && table.length === 0) return;
  const nodes = items?.items ?? unwrap(root, declared, visit.types);
  const expected: Expected = { body: typed, declared, table: tableOf(table), ofProperty: undefined, top: true };
  for (const node of nodes) visitValue(node, expected, visit);
}

function isSure(origin: Origin | undefined): boolean {
  return origin === "annotation" || origin === "example";
}

/** Returns the array that a collection's items stand in: `value`, what the annotation says, or the whole body. */
function itemsOf(message: ExampleRequest | ExampleResponse, root: JsonNode): JsonArray | undefined {
  if (message.type === undefined || !typeNameOf(message.type).collection) return undefined;
  if (root.kind === "array") return root;
  if (root.kind !== "object") return undefined;
  const wrapper = ("collectionProperty" in message ? message.collectionProperty : undefined) ?? "value";
  const value = root.members.find((member) => member.key === wrapper)?.value;
  return value?.kind === "array" ? value : undefined;
}

/**
 * Returns what a body of one object is about. Many pages show the object as the only member `value`, as a collection would
 * be; and the value of a single property stands there alone. A type with a property of that name is shown as it is.
 */
function unwrap(root: JsonNode, declared: StructuredType | undefined, types: TypeIndex): readonly JsonNode[] {
  if (root.kind !== "object" || declared === undefined || types.properties(declared).has("value")) return [root];
  const [value, ...others] = root.members.filter((member) => !member.key.includes("@"));
  if (value?.key !== "value" || others.length > 0) return [root];
  return value.value.kind === "array" ? value.value.items : [value.value];
}

/** A body whose objects are being added. */
type OpenBody = TypedBody & { readonly objects: TypedObject[]; readonly values: TypedValue[] };

interface Visit {
  readonly bodies: TypedBody[];
  readonly uses: Map<Property, TypedValue[]>;
  readonly types: TypeIndex;
  readonly lookup: (type: StructuredType | undefined, table: Table) => PropertyLookup;
}

/** The rows of a parameter table. */
interface Table {
  readonly byName: ReadonlyMap<string, Property>;
  readonly byFolded: ReadonlyMap<string, Property>;
}

const noTable: Table = { byName: new Map(), byFolded: new Map() };

function tableOf(properties: readonly Property[]): Table {
  if (properties.length === 0) return noTable;
  return {
    byName: new Map(properties.map((property) => [property.name, property])),
    byFolded: new Map(properties.map((property) => [property.name.toLowerCase(), property])),
  };
}

interface Expected {
  readonly body: OpenBody;
  readonly declared: StructuredType | undefined;
  readonly table: Table;
  readonly ofProperty: Property | undefined;
  readonly top: boolean;
}

function visitValue(node: JsonNode, expected: Expected, visit: Visit): void {
  if (node.kind === "array") for (const item of node.items) visitValue(item, expected, visit);
  if (node.kind === "object") visitObject(node, expected, visit);
}

function visitObject(node: JsonObject, expected: Expected, visit: Visit): void {
  const { body } = expected;
  const strange: JsonMember[] = [];
  const owner = typeObject(node, strange, { expected, visit });
  body.objects.push(owner);
  for (const member of node.members) {
    const property = owner.property(member.key);
    if (property === undefined) {
      strange.push(member);
      continue;
    }
    addUse({ member, property, owner }, body, visit);
    const { kind } = member.value;
    const declared = kind === "object" || kind === "array" ? declaredType(property, visit) : undefined;
    if (declared === undefined) continue;
    visitValue(member.value, { body, declared, table: noTable, ofProperty: property, top: false }, visit);
  }
}

function addUse(value: TypedValue, { values }: OpenBody, { uses }: Visit): void {
  values.push(value);
  addToGroup(uses, value.property, value);
}

function declaredType({ type }: Property, { types }: Visit): StructuredType | undefined {
  return isFreeForm(type) ? undefined : types.structured(typeNameOf(type).name);
}

function typeObject(
  node: JsonObject,
  strange: readonly JsonMember[],
  { expected, visit }: { readonly expected: Expected; readonly visit: Visit },
): TypedObject {
  const { body, declared, table, ofProperty, top } = expected;
  const stated = statedType(node);
  const type = (stated && structuredAnyCase(visit.types, stated.name)) ?? declared;
  const { property, anyCase, names } = visit.lookup(type, table);
  return { body, node, type, declared, stated, ofProperty, top, strange, property, anyCase, names };
}

function structuredAnyCase(types: TypeIndex, name: string): StructuredType | undefined {
  const exact = types.structured(name);
  if (exact !== undefined) return exact;
  const type = types.anyCase(name);
  return type === undefined || type.kind === "enumType" ? undefined : type;
}

function statedType(node: JsonObject): TypedObject["stated"] {
  const value = node.members.find((member) => member.key === "@odata.type")?.value;
  if (value?.kind !== "string" || value.value === "" || shortName(value.value) === "") return undefined;
  return { name: value.value.replace(/^#/, ""), node: value };
}

/** Objects of the same type share how their properties are looked up. */
function createLookup(types: TypeIndex): Visit["lookup"] {
  const ofType = rememberByObject((type: StructuredType) => lookupOf(type, noTable, types));
  return (type, table) => (type !== undefined && table === noTable ? ofType(type) : lookupOf(type, table, types));
}

function lookupOf(type: StructuredType | undefined, { byName, byFolded }: Table, types: TypeIndex): PropertyLookup {
  const own = type === undefined ? noTable.byName : types.properties(type);
  return {
    property: (name) => own.get(name) ?? byName.get(name),
    anyCase: (name) => {
      const folded = name.toLowerCase();
      return (type && types.folded(type).get(folded)) ?? byFolded.get(folded);
    },
    names: () => [...own.keys(), ...byName.keys()],
  };
}
