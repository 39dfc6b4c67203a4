import { Buffer } from "node:buffer";
import type {
  ApiModel,
  EntityType,
  EnumType,
  Operation,
  Property,
  Segment,
  StructuredType,
  Type,
} from "../../generator/model/api-model.ts";
import type { SourceRange } from "../../generator/text/source.ts";

/** A place in a page that no test looks at. */
export function place(file = "resources/sample.md", line = 1): SourceRange {
  return { file, line, column: 1, endLine: line, endColumn: 2 };
}

export function sampleModel(types: readonly Type[], operations: readonly Operation[] = []): ApiModel {
  const sorted = types.toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  return {
    schemaVersion: 1,
    types: new Map(sorted.map((type) => [type.name, type])),
    operations,
    actions: [],
    functions: [],
    pages: [],
  };
}

export function property(name: string, type: string, facts: Partial<Property> = {}): Property {
  return { name, type, source: place(), declarations: [], ...facts };
}

export function entity(name: string, properties: readonly Property[], facts: Partial<EntityType> = {}): EntityType {
  return { kind: "entityType", ...structured(name, properties), ...facts };
}

export function complex(name: string, properties: readonly Property[], facts: object = {}): StructuredType {
  return { kind: "complexType", ...structured(name, properties), ...facts };
}

export function enumeration(name: string, members: readonly string[], facts: Partial<EnumType> = {}): EnumType {
  return {
    kind: "enumType",
    name,
    flags: false,
    members: members.map((member) => ({ name: member, source: place() })),
    source: [place(pageOf(name))],
    declarations: [{ origin: "memberTable", source: place(pageOf(name)), members: [], partial: false }],
    ...facts,
  };
}

export function operation(id: string, route: string, facts: Partial<Operation> = {}): Operation {
  const [method = "GET", path = "/"] = route.split(" ");
  return {
    id,
    title: id,
    page: `${id}.md`,
    routes: [
      {
        method,
        path,
        source: place(),
        methodSource: place(),
        pathSource: place(),
        segments: path.split("/").slice(1).map(segment),
      },
    ],
    parameters: [],
    responses: [],
    permissions: [],
    examples: [],
    source: place(),
    ...facts,
  };
}

function segment(text: string): Segment {
  const name = /^\{(.*)\}$/.exec(text)?.[1];
  return name === undefined ? { kind: "literal", text } : { kind: "key", text, parameters: [name], names: [] };
}

function structured(name: string, properties: readonly Property[]) {
  const source = place(pageOf(name), 3);
  return {
    name,
    abstract: false,
    openType: false,
    properties,
    navigationProperties: [],
    source: [source],
    declarations: [{ origin: "propertyTable" as const, source, members: [], partial: false }],
  };
}

function pageOf(name: string): string {
  return `resources/${name.slice(name.lastIndexOf(".") + 1)}.md`;
}
