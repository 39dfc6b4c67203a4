import { describe, expect, it } from "vitest";
import type { ApiModel, EnumType, Property, StructuredType, Type } from "../../../generator/model/api-model.ts";
import { mergeCsdl } from "../../../generator/model/csdl/merge-csdl.ts";
import { parseCsdl } from "../../../generator/parse/csdl/parse-csdl.ts";
import type { SourceRange } from "../../../generator/text/source.ts";

const page: SourceRange = { file: "resources/lamp.md", line: 9, column: 3, endLine: 9, endColumn: 5 };

const csdl = parseCsdl({
  path: "metadata.xml",
  text: `<Schema Namespace="n" Alias="self">
  <EntityType Name="thing"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/></EntityType>
  <EntityType Name="lamp" BaseType="self.thing">
    <Property Name="color" Type="self.color" Nullable="false"><Annotation Term="Core.Description" String="From CSDL."/></Property>
    <Property Name="volts" Type="Edm.Int64"/>
    <NavigationProperty Name="room" Type="self.Room"/>
  </EntityType>
  <ComplexType Name="Room"/>
  <EnumType Name="color"><Member Name="red" Value="1"/><Member Name="green" Value="2"/></EnumType>
</Schema>`,
});

function property(name: string, type: string, more: Partial<Property> = {}): Property {
  const declarations = [{ origin: "propertyTable" as const, name, type, source: page }];
  return { name, type, source: page, declarations, ...more };
}

function docsType(name: string, properties: readonly Property[]): StructuredType {
  const declarations = [{ origin: "propertyTable" as const, source: page, members: [], partial: false }];
  const facts = { abstract: false, openType: false, navigationProperties: [], source: [page], declarations };
  return { kind: "complexType", name, properties, ...facts };
}

function docsEnum(name: string, members: readonly string[], more: Partial<EnumType> = {}): EnumType {
  const all = members.map((member) => ({ name: member, description: `About ${member}.`, source: page }));
  const declarations = [{ origin: "memberTable" as const, source: page, members: [], partial: false }];
  return { kind: "enumType", name, flags: false, members: all, source: [page], declarations, ...more };
}

function docs(...types: readonly Type[]): ApiModel {
  return {
    schemaVersion: 1,
    types: new Map(types.map((type) => [type.name, type])),
    operations: [],
    actions: [],
    functions: [],
    pages: [],
  };
}

const lamp = docsType("n.lamp", [
  property("Volts", "Edm.Int32", { nullable: true, description: "From the page." }),
  property("color", "Edm.String", { nullable: true, inferred: true }),
  property("id", "Edm.String"),
  property("room", "n.room"),
  property("shade", "Edm.String"),
]);

function lampOf(model: ApiModel): StructuredType {
  const type = model.types.get("n.lamp");
  if (!type || type.kind === "enumType") throw new Error("no lamp");
  return type;
}

describe("mergeCsdl", () => {
  const merged = mergeCsdl(docs(lamp, docsType("n.room", [])), [csdl]);

  it("takes kind, base and types from CSDL, and keeps what the page says beside them", () => {
    expect(lampOf(merged)).toMatchObject({ kind: "entityType", baseType: "n.thing" });
    expect(lampOf(merged).declarations).toMatchObject([
      { origin: "propertyTable", kind: "complexType" },
      { origin: "csdl", kind: "entityType", baseType: "n.thing" },
    ]);
    expect(lampOf(merged).properties.map(({ name, type }) => [name, type])).toEqual([
      ["volts", "Edm.Int64"],
      ["color", "n.color"],
      ["id", "Edm.String"],
      ["shade", "Edm.String"],
    ]);
    const [volts] = lampOf(merged).properties;
    expect(volts?.declarations.map(({ origin, name, type }) => [origin, name, type])).toEqual([
      ["propertyTable", "Volts", "Edm.Int32"],
      ["csdl", "volts", "Edm.Int64"],
    ]);
    expect(volts?.source).toBe(page);
  });

  it("takes nullability from CSDL and descriptions from the page, each from the other where one is silent", () => {
    const [volts, color] = lampOf(merged).properties;
    expect([volts?.nullable, volts?.description]).toEqual([true, "From the page."]);
    expect([color?.nullable, color?.description, color?.inferred]).toEqual([false, "From CSDL.", undefined]);
  });

  it("puts a property into the list that CSDL has it in", () => {
    expect(lampOf(merged).navigationProperties.map(({ name }) => name)).toEqual(["room"]);
  });

  it("gives a documented property the declaration of the ancestor that has it", () => {
    const id = lampOf(merged).properties.find(({ name }) => name === "id");
    expect(id?.nullable).toBe(false);
    expect(id?.declarations[1]).toMatchObject({ origin: "csdl", source: { file: "metadata.xml", line: 2 } });
  });

  it("leaves a property that CSDL lacks as the page has it", () => {
    expect(
      lampOf(merged)
        .properties.at(-1)
        ?.declarations.map(({ origin }) => origin),
    ).toEqual(["propertyTable"]);
  });

  it("adds the types that no page describes", () => {
    expect([...merged.types.keys()]).toEqual(["n.color", "n.lamp", "n.room", "n.thing"]);
  });

  it("keeps the page's spelling of a type, everywhere, and CSDL's in a declaration", () => {
    expect(merged.types.get("n.room")?.declarations).toMatchObject([{ origin: "propertyTable" }, { name: "n.Room" }]);
    expect(lampOf(merged).navigationProperties[0]?.type).toBe("n.room");
  });

  it("takes CSDL's spelling where no page is the type's own", () => {
    const model = mergeCsdl(docs(docsEnum("n.Color", ["red"], { inferred: true })), [csdl]);
    expect([...model.types.keys()]).toEqual(["n.Room", "n.color", "n.lamp", "n.thing"]);
    expect(model.types.get("n.color")?.inferred).toBeUndefined();
  });

  it("lets pages lead where the config says so", () => {
    const lead = { types: "docs", nullability: "docs", descriptions: "csdl" } as const;
    const [volts, color] = lampOf(mergeCsdl(docs(lamp), [csdl], lead)).properties;
    expect([volts?.name, volts?.type]).toEqual(["Volts", "Edm.Int32"]);
    expect([color?.type, color?.nullable, color?.description]).toEqual(["Edm.String", true, "From CSDL."]);
  });

  it("joins the members of an enum, CSDL's first, with values from CSDL and descriptions from the page", () => {
    const color = mergeCsdl(docs(docsEnum("n.color", ["blue", "green"])), [csdl]).types.get("n.color");
    expect(color?.kind === "enumType" && color.members.map((one) => [one.name, one.value, one.description])).toEqual([
      ["red", "1", undefined],
      ["green", "2", "About green."],
      ["blue", undefined, "About blue."],
    ]);
    expect(color?.declarations.map(({ origin }) => origin)).toEqual(["memberTable", "csdl"]);
  });

  it("takes a type from CSDL that pages have as an enum", () => {
    expect(mergeCsdl(docs(docsEnum("n.Room", [])), [csdl]).types.get("n.Room")?.kind).toBe("complexType");
  });

  it("leaves the model as it is without CSDL", () => {
    const model = docs(lamp);
    expect(mergeCsdl(model, [])).toBe(model);
  });
});
