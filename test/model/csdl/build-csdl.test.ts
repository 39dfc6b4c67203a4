import { describe, expect, it } from "vitest";
import type { StructuredType } from "../../../generator/model/api-model.ts";
import { buildCsdl } from "../../../generator/model/csdl/build-csdl.ts";
import { parseCsdl } from "../../../generator/parse/csdl/parse-csdl.ts";

function build(...texts: readonly string[]): ReturnType<typeof buildCsdl> {
  return buildCsdl(texts.map((text, at) => parseCsdl({ path: `${at}.xml`, text })));
}

function structured(model: ReturnType<typeof buildCsdl>, name: string): StructuredType {
  const type = model.types.get(name);
  if (!type || type.kind === "enumType") throw new Error(`no structured type ${name}`);
  return type;
}

describe("buildCsdl", () => {
  const model = build(`<edmx:Edmx><edmx:DataServices>
<Schema Namespace="house.light" Alias="self">
  <EntityType Name="lamp" BaseType="self.thing" Abstract="true" OpenType="true">
    <Key><PropertyRef Name="id"/></Key>
    <Property Name="id" Type="Edm.String" Nullable="false" MaxLength="36"/>
    <Property Name="power" Type="self.watt" Scale="variable" Precision="9" DefaultValue="60"/>
    <Property Name="modes" Type="Collection(self.mode)"/>
    <NavigationProperty Name="room" Type="house.rooms.room" ContainsTarget="true"/>
  </EntityType>
  <EnumType Name="mode" IsFlags="true"><Member Name="a" Value="4"/><Member Name="b"/><Member Name="c"/></EnumType>
  <TypeDefinition Name="watt" UnderlyingType="Edm.Decimal"/>
  <Function Name="near" IsBound="true" IsComposable="true">
    <Parameter Name="it" Type="self.lamp"/><Parameter Name="metres" Type="Edm.Int32" Nullable="false"/>
    <ReturnType Type="Collection(self.lamp)"/>
  </Function>
  <Action Name="off"/>
  <EntityContainer Name="home">
    <EntitySet Name="lamps" EntityType="self.lamp">
      <Annotation Term="Org.OData.Capabilities.V1.TopSupported" Bool="false"/>
    </EntitySet>
    <FunctionImport Name="near" Function="self.near"/>
  </EntityContainer>
  <Annotations Target="self.lamp"><Annotation Term="Core.Description" String="A lamp."/></Annotations>
  <Annotations Target="self.lamp/id">
    <Annotation Term="Org.OData.Core.V1.Computed"/><Annotation Term="Core.LongDescription" String="Its id."/>
  </Annotations>
  <Annotations Target="self.lamp/power">
    <Annotation Term="Core.Permissions" EnumMember="Core.Permission/Read"/>
    <Annotation Term="Core.Immutable" Bool="false"/>
  </Annotations>
  <Annotations Target="self.lamp/modes">
    <Annotation Term="Core.Immutable"/>
    <Annotation Term="Core.Permissions" EnumMember="Core.Permission/Read Core.Permission/Write"/>
    <Annotation Term="Core.Revisions"><Collection><Record>
      <PropertyValue Property="Kind" EnumMember="Core.RevisionKind/Deprecated"/>
      <PropertyValue Property="Description" String="Use mode."/>
      <PropertyValue Property="Date" Date="2024-01-02"/>
      <PropertyValue Property="RemovalDate" Date="2026-01-02"/>
    </Record></Collection></Annotation>
  </Annotations>
  <Annotations Target="self.lamp/room">
    <Annotation Term="Capabilities.FilterRestrictions"><Record><PropertyValue Property="Filterable" Bool="true"/></Record></Annotation>
    <Annotation Term="Capabilities.ExpandRestrictions"><Record><PropertyValue Property="Expandable" Bool="false"/></Record></Annotation>
  </Annotations>
  <Annotations Target="self.near(self.lamp,Edm.Int32)"><Annotation Term="Core.Description" String="Lamps near."/></Annotations>
</Schema>
<Schema Namespace="house.rooms"><ComplexType Name="room"/></Schema>
</edmx:DataServices></edmx:Edmx>`);

  it("qualifies names and sorts types by them", () => {
    expect([...model.types.keys()]).toEqual(["house.light.lamp", "house.light.mode", "house.rooms.room"]);
    expect(structured(model, "house.light.lamp")).toMatchObject({
      kind: "entityType",
      baseType: "house.light.thing",
      abstract: true,
      openType: true,
      key: ["id"],
      description: "A lamp.",
      source: [{ file: "0.xml", line: 3, column: 21, endLine: 3, endColumn: 25 }],
    });
  });

  it("builds properties with types resolved, nullability, facets and what annotations say", () => {
    const facts = structured(model, "house.light.lamp").properties.map(
      ({ source: _s, declarations: _d, ...rest }) => rest,
    );
    expect(facts).toEqual([
      {
        name: "id",
        type: "Edm.String",
        nullable: false,
        facets: { maxLength: 36 },
        readOnly: true,
        description: "Its id.",
      },
      {
        name: "power",
        type: "Edm.Decimal",
        nullable: true,
        facets: { precision: 9, scale: "variable" },
        default: "60",
        readOnly: true,
      },
      {
        name: "modes",
        type: "Collection(house.light.mode)",
        immutable: true,
        deprecated: { description: "Use mode.", date: "2024-01-02", removalDate: "2026-01-02" },
      },
    ]);
  });

  it("builds navigation properties with containment and the query options that capabilities allow", () => {
    const [room] = structured(model, "house.light.lamp").navigationProperties;
    expect(room).toMatchObject({
      type: "house.rooms.room",
      containsTarget: true,
      supports: { filter: true, expand: false },
      declarations: [{ origin: "csdl", name: "room", typeText: "house.rooms.room", typeSource: { line: 8 } }],
    });
  });

  it("counts enum values on from the last that is written", () => {
    const mode = model.types.get("house.light.mode");
    expect(mode?.kind === "enumType" && mode.flags).toBe(true);
    expect(mode?.kind === "enumType" && mode.members.map(({ name, value }) => [name, value])).toEqual([
      ["a", "4"],
      ["b", "5"],
      ["c", "6"],
    ]);
  });

  it("builds operations and the container", () => {
    expect(model.actions).toMatchObject([{ name: "house.light.off", bound: false, parameters: [] }]);
    expect(model.functions).toMatchObject([
      {
        name: "house.light.near",
        composable: true,
        description: "Lamps near.",
        parameters: [
          { name: "it", type: "house.light.lamp", nullable: true },
          { name: "metres", type: "Edm.Int32", nullable: false },
        ],
        returnType: "Collection(house.light.lamp)",
      },
    ]);
    expect(model.container).toMatchObject({
      name: "house.light.home",
      entitySets: [{ name: "lamps", type: "house.light.lamp", supports: { top: false } }],
      operationImports: [{ kind: "function", name: "near", operation: "house.light.near" }],
    });
  });

  it("takes a type that two documents declare from the first, whatever their order", () => {
    const one = parseCsdl({ path: "a.xml", text: '<Schema Namespace="n"><ComplexType Name="t"/></Schema>' });
    const other = parseCsdl({ path: "b.xml", text: '<Schema Namespace="n"><EntityType Name="t"/></Schema>' });
    expect(buildCsdl([other, one])).toEqual(buildCsdl([one, other]));
    expect(buildCsdl([other, one]).types.get("n.t")?.kind).toBe("complexType");
  });
});
