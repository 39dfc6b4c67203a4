import { describe, expect, it } from "vitest";
import { emitCsdl } from "../../../generator/emit/csdl/emit-csdl.ts";
import type { ApiModel, Operation, Property, Route } from "../../../generator/model/api-model.ts";
import { buildCsdl } from "../../../generator/model/csdl/build-csdl.ts";
import { parseSegments } from "../../../generator/model/operations/parse-segments.ts";
import { printModel } from "../../../generator/model/print-model.ts";
import { parseCsdl } from "../../../generator/parse/csdl/parse-csdl.ts";
import type { SourceRange } from "../../../generator/text/source.ts";

const source: SourceRange = { file: "metadata.xml", line: 1, column: 1, endLine: 1, endColumn: 2 };

/** The model without its places, which differ between documents. */
function factsOf(model: Pick<ApiModel, "types" | "actions" | "functions" | "container">): unknown {
  const printed = printModel({ schemaVersion: 1, operations: [], pages: [], ...model });
  return JSON.parse(printed, (key, value: unknown) => (key === "source" ? undefined : value));
}

function emitted(model: ApiModel, path: string): string {
  return emitCsdl({ model }).find((file) => file.path === path)?.text ?? "";
}

const declared = buildCsdl([
  parseCsdl({
    path: "metadata.xml",
    text: `<Schema Namespace="n" Alias="self">
  <EntityType Name="lamp" BaseType="self.thing" Abstract="true" OpenType="true"><Key><PropertyRef Name="id"/></Key>
    <Property Name="id" Type="Edm.String" Nullable="false" MaxLength="max">
      <Annotation Term="Core.Permissions" EnumMember="Core.Permission/Read"/>
      <Annotation Term="Core.Immutable"/>
    </Property>
    <Property Name="power" Type="Edm.Decimal" Precision="5" Scale="2" DefaultValue="60">
      <Annotation Term="Core.Revisions"><Collection><Record>
        <PropertyValue Property="Kind" EnumMember="Core.RevisionKind/Deprecated"/>
        <PropertyValue Property="Description" String="No &quot;more&quot;.&#10;&lt;Gone&gt;"/>
        <PropertyValue Property="Date" Date="2024-01-02"/>
      </Record></Collection></Annotation>
    </Property>
    <Property Name="modes" Type="Collection(self.mode)" Nullable="false"/>
    <NavigationProperty Name="rooms" Type="Collection(m.room)" ContainsTarget="true">
      <Annotation Term="Capabilities.FilterRestrictions"><Record><PropertyValue Property="Filterable" Bool="false"/></Record></Annotation>
      <Annotation Term="Capabilities.TopSupported" Bool="true"/>
    </NavigationProperty>
    <Annotation Term="Core.Description" String="A lamp &amp; more."/>
  </EntityType>
  <EntityType Name="thing"/>
  <EnumType Name="mode" IsFlags="true"><Member Name="a" Value="1"/><Member Name="b" Value="4294967296"/></EnumType>
  <Action Name="dim" IsBound="true"><Parameter Name="it" Type="self.lamp"/><Parameter Name="to" Type="Edm.Int32" Nullable="false"/></Action>
  <Action Name="dim" IsBound="true"><Parameter Name="it" Type="self.thing"/><ReturnType Type="Collection(Edm.String)"/></Action>
  <Function Name="near" IsComposable="true"><ReturnType Type="self.lamp" Nullable="false"/></Function>
  <EntityContainer Name="home">
    <EntitySet Name="lamps" EntityType="self.lamp"><NavigationPropertyBinding Path="rooms" Target="rooms"/></EntitySet>
    <Singleton Name="main" Type="self.lamp"/>
    <FunctionImport Name="near" Function="self.near"/>
  </EntityContainer>
</Schema>`,
  }),
  parseCsdl({ path: "rooms.xml", text: '<Schema Namespace="m"><ComplexType Name="room"/></Schema>' }),
]);
const model: ApiModel = { schemaVersion: 1, operations: [], pages: [], ...declared };

describe("emitCsdl", () => {
  it.each(["metadata.xml", "metadata.json"])("emits as %s what reads back as the same model", (path) => {
    const text = emitted(model, path);
    const syntax = parseCsdl({ path, text });
    expect(syntax.faults).toEqual([]);
    expect(factsOf(buildCsdl([syntax]))).toEqual(factsOf(model));
    expect(emitted({ ...model, ...buildCsdl([syntax]) }, path)).toBe(text);
  });

  it("prints a schema a namespace, with annotations where they belong", () => {
    const small = { ...model, types: new Map([...model.types].filter(([name]) => name === "m.room")) };
    expect(emitted({ ...small, actions: [], functions: declared.functions }, "metadata.xml"))
      .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<edmx:Edmx Version="4.01" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
  <edmx:Reference Uri="https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Core.V1.xml">
    <edmx:Include Namespace="Org.OData.Core.V1" Alias="Core"/>
  </edmx:Reference>
  <edmx:Reference Uri="https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Capabilities.V1.xml">
    <edmx:Include Namespace="Org.OData.Capabilities.V1" Alias="Capabilities"/>
  </edmx:Reference>
  <edmx:DataServices>
    <Schema Namespace="m" xmlns="http://docs.oasis-open.org/odata/ns/edm">
      <ComplexType Name="room"/>
    </Schema>
    <Schema Namespace="n" xmlns="http://docs.oasis-open.org/odata/ns/edm">
      <Function Name="near" IsComposable="true">
        <ReturnType Type="n.lamp" Nullable="false"/>
      </Function>
      <EntityContainer Name="home">
        <EntitySet Name="lamps" EntityType="n.lamp">
          <NavigationPropertyBinding Path="rooms" Target="rooms"/>
        </EntitySet>
        <Singleton Name="main" Type="n.lamp"/>
        <FunctionImport Name="near" Function="n.near"/>
      </EntityContainer>
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>
`);
  });

  it("escapes what a hostile page brings", () => {
    const name = 'm.x"/><Evil a="&\u0000\n';
    const type = { kind: "complexType" as const, name, abstract: false, openType: false };
    const parts = { properties: [], navigationProperties: [], source: [source], declarations: [] };
    const text = emitted({ ...model, types: new Map([[name, { ...type, ...parts }]]) }, "metadata.xml");
    expect(text).toContain('<ComplexType Name="x&quot;/&gt;&lt;Evil a=&quot;&amp;\uFFFD&#10;"/>');
    expect(parseCsdl({ path: "x.xml", text }).faults).toEqual([]);
  });
});

function route(method: string, path: string): Route {
  const segments = parseSegments(path);
  return { method, path, segments, source, methodSource: source, pathSource: source };
}

function operation(id: string, routes: readonly Route[], more: Partial<Operation> = {}): Operation {
  const facts = { title: id, page: `${id}.md`, parameters: [], responses: [], permissions: [], examples: [] };
  return { id, ...facts, routes, source, ...more };
}

function property(name: string, type: string): Property {
  return { name, type, source, declarations: [] };
}

function answer(type: string): Operation["responses"] {
  return [{ status: 200, type, origin: "prose", source }];
}

describe("emitCsdl of a model of pages alone", () => {
  const lamp = {
    kind: "entityType" as const,
    name: "n.lamp",
    abstract: false,
    openType: false,
    properties: [],
    navigationProperties: [property("rooms", "Collection(n.lamp)")],
    source: [source],
    declarations: [],
  };
  const pages: ApiModel = {
    schemaVersion: 1,
    types: new Map([["n.lamp", lamp]]),
    actions: [],
    functions: [],
    pages: [],
    operations: [
      operation("list", [route("GET", "/lamps")], { responses: answer("Collection(n.lamp)") }),
      operation("main", [route("GET", "/main")], { responses: answer("n.lamp") }),
      operation("create", [route("POST", "/lamps/{id}/rooms")], { responses: answer("n.lamp") }),
      operation("dim", [route("POST", "/lamps/{id}/dim"), route("POST", "/main/n.dim")], {
        requestBody: { contentType: "application/json", properties: [property("to", "Edm.Int32")] },
        responses: answer("Edm.Boolean"),
      }),
      operation("near", [route("GET", "/lamps/near(place='{place}')")], {
        parameters: [
          { in: "function", name: "place", type: "Edm.Guid", required: true, origin: "parameterTable", source },
        ],
        responses: answer("Collection(n.lamp)"),
      }),
      operation("elsewhere", [route("POST", "/unknown/{id}/dim")]),
    ],
  };
  const back = buildCsdl([parseCsdl({ path: "metadata.json", text: emitted(pages, "metadata.json") })]);

  it("derives entity sets and singletons from what roots answer", () => {
    expect(back.container?.name).toBe("n.Container");
    expect(back.container?.entitySets.map(({ name, type }) => [name, type])).toEqual([["lamps", "n.lamp"]]);
    expect(back.container?.singletons.map(({ name }) => name)).toEqual(["main"]);
  });

  it("derives an action once from a POST to what is no property", () => {
    expect(factsOf(back)).toMatchObject({
      actions: [
        {
          name: "n.dim",
          bound: true,
          parameters: [
            { name: "bindingParameter", type: "n.lamp" },
            { name: "to", type: "Edm.Int32" },
          ],
          returnType: "Edm.Boolean",
        },
      ],
    });
    expect(back.actions).toHaveLength(1);
  });

  it("derives a function from a call, bound to the collection it stands behind", () => {
    expect(factsOf(back)).toMatchObject({
      functions: [
        {
          name: "n.near",
          parameters: [
            { name: "bindingParameter", type: "Collection(n.lamp)" },
            { name: "place", type: "Edm.Guid", nullable: false },
          ],
          returnType: "Collection(n.lamp)",
        },
      ],
    });
  });
});
