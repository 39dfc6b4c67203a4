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
import type { Writable } from "../../model/writable.ts";
import type { JsonArray, JsonMember, JsonNode, JsonObject } from "../../text/json.ts";
import { rangeOf, type SourceRange, type Span } from "../../text/source.ts";
import type { TypeIndex } from "./type-index.ts";
import { isFreeForm, shortName, typeNameOf } from "./type-name.ts";

/** The JSON body of an example message with the types and properties that its parts are instances of. */
export interface TypedBody {
  readonly operation: Operation;
  readonly side: "request" | "response";
  readonly message: ExampleRequest | ExampleResponse;
  readonly body: ExampleBody;
  readonly root: JsonNode;
  readonly type?: TypeRef;
  readonly typeSource?: SourceRange;
  /** The type is stated by an annotation or by the body itself, not read from prose. */
  readonly sure: boolean;
  readonly truncated: boolean;
  /** Where the items of a collection stand. */
  readonly items?: JsonArray;
  readonly objects: readonly TypedObject[];
  readonly values: readonly TypedValue[];
  /** Returns the place of a part of the body. */
  readonly rangeOf: (span: Span) => SourceRange;
}

/** An object of a body. */
export interface TypedObject {
  readonly node: JsonObject;
  /** What it is by its own `@odata.type` or by where it stands; absent for the parameters of an action. */
  readonly type?: StructuredType;
  /** What it is by where it stands. */
  readonly declared?: StructuredType;
  /** The value of its `@odata.type`, without `#`. */
  readonly stated?: { readonly name: string; readonly node: JsonNode };
  /** The property that it is the value of, or an item of. */
  readonly ofProperty?: Property;
  /** The whole body, or an item of the collection that the body is. */
  readonly top: boolean;
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

/** Returns the JSON bodies of all examples whose type, or whose table of parameters, is known. */
export function typeBodies(
  model: ApiModel,
  types: TypeIndex,
  isServiceUrl: (url: string) => boolean,
): readonly TypedBody[] {
  return model.operations.flatMap((operation) =>
    operation.examples.flatMap((example) => [
      ...requestBodies(operation, example.request, { types, isOwn: isServiceUrl(example.request.url) }),
      ...example.responses.flatMap((response) => responseBodies(operation, response, types)),
    ]),
  );
}

/** What a service sends to its clients isn't the request that the page documents: only what states its type is held to it. */
function requestBodies(
  operation: Operation,
  message: ExampleRequest,
  { types, isOwn }: { readonly types: TypeIndex; readonly isOwn: boolean },
): TypedBody[] {
  const table = isOwn ? (operation.requestBody?.properties ?? []) : [];
  if (!isOwn && !isSure(message.typeOrigin)) return [];
  if (message.type === undefined && table.length === 0) return [];
  const partial = message.method === "PATCH";
  return typeBody({ operation, side: "request", message, truncated: partial }, table, types);
}

function responseBodies(operation: Operation, message: ExampleResponse, types: TypeIndex): TypedBody[] {
  if (message.type === undefined || message.expectError === true || message.status >= 400) return [];
  return typeBody({ operation, side: "response", message, truncated: message.truncated === true }, [], types);
}

function typeBody(
  about: Pick<TypedBody, "operation" | "side" | "message" | "truncated">,
  table: readonly Property[],
  types: TypeIndex,
): TypedBody[] {
  const { message } = about;
  const root = message.body?.json?.value;
  if (message.body === undefined || root === undefined) return [];
  const { body, type, typeSource, typeOrigin } = message;
  const items = itemsOf(message, root);
  const typed: Writable<TypedBody> & { objects: TypedObject[]; values: TypedValue[] } = {
    ...about,
    body,
    root,
    ...(type !== undefined && { type }),
    ...(typeSource !== undefined && { typeSource }),
    sure: isSure(typeOrigin),
    ...(items !== undefined && { items }),
    objects: [],
    values: [],
    rangeOf: (span) => rangeOf(body.lines, span),
  };
  const declared = type === undefined ? undefined : types.structured(typeNameOf(type).name);
  if (declared === undefined && table.length === 0) return [typed];
  const nodes = items?.items ?? unwrap(root, declared, types);
  const expected = { declared, table: tableOf(table), top: true };
  for (const node of nodes) visitValue(node, expected, { typed, types });
  return [typed];
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

interface Visit {
  readonly typed: { readonly objects: TypedObject[]; readonly values: TypedValue[] };
  readonly types: TypeIndex;
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
  readonly declared: StructuredType | undefined;
  readonly table: Table;
  readonly ofProperty?: Property;
  readonly top: boolean;
}

function visitValue(node: JsonNode, expected: Expected, visit: Visit): void {
  if (node.kind === "array") for (const item of node.items) visitValue(item, expected, visit);
  if (node.kind === "object") visitObject(node, expected, visit);
}

function visitObject(node: JsonObject, expected: Expected, visit: Visit): void {
  const owner = typeObject(node, expected, visit.types);
  visit.typed.objects.push(owner);
  for (const member of node.members) {
    const property = owner.property(member.key);
    if (property === undefined) continue;
    visit.typed.values.push({ member, property, owner });
    const declared = isFreeForm(property.type) ? undefined : visit.types.structured(typeNameOf(property.type).name);
    if (declared !== undefined)
      visitValue(member.value, { declared, table: noTable, ofProperty: property, top: false }, visit);
  }
}

function typeObject(node: JsonObject, expected: Expected, types: TypeIndex): TypedObject {
  const stated = statedType(node);
  const own =
    stated === undefined ? undefined : (types.structured(stated.name) ?? structuredAnyCase(types, stated.name));
  const type = own ?? expected.declared;
  const { byName, byFolded } = expected.table;
  return {
    node,
    ...(type !== undefined && { type }),
    ...(expected.declared !== undefined && { declared: expected.declared }),
    ...(stated !== undefined && { stated }),
    ...(expected.ofProperty !== undefined && { ofProperty: expected.ofProperty }),
    top: expected.top,
    property: (name) => (type && types.properties(type).get(name)) ?? byName.get(name),
    anyCase: (name) => (type && types.folded(type).get(name.toLowerCase())) ?? byFolded.get(name.toLowerCase()),
    names: () => [...(type === undefined ? [] : types.properties(type).keys()), ...byName.keys()],
  };
}

function structuredAnyCase(types: TypeIndex, name: string): StructuredType | undefined {
  const type = types.anyCase(name);
  return type === undefined || type.kind === "enumType" ? undefined : type;
}

function statedType(node: JsonObject): TypedObject["stated"] {
  const value = node.members.find((member) => member.key === "@odata.type")?.value;
  if (value?.kind !== "string" || value.value === "" || shortName(value.value) === "") return undefined;
  return { name: value.value.replace(/^#/, ""), node: value };
}
