import { describe, expect, it } from "vitest";
import type { CsdlSchemaSyntax, CsdlText, CsdlType } from "../../../generator/parse/csdl/csdl-syntax.ts";
import { csdlDiagnostics } from "../../../generator/parse/csdl/csdl-diagnostics.ts";
import { parseCsdl } from "../../../generator/parse/csdl/parse-csdl.ts";

const xml = `\uFEFF<?xml version="1.0"?>\r
<edmx:Edmx Version="4.01" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">\r
  <edmx:Reference Uri="https://example.org/core"><edmx:Include Namespace="Org.OData.Core.V1" Alias="Core"/></edmx:Reference>\r
  <edmx:DataServices>\r
    <Schema Namespace="lights.house" Alias="self" xmlns="http://docs.oasis-open.org/odata/ns/edm">\r
      <EntityType Name="lamp" BaseType="self.thing" OpenType="true">\r
        <Key><PropertyRef Name="id"/></Key>\r
        <Property Name="id" Type="Edm.String" Nullable="false" MaxLength="36"/>\r
        <Property Name='dimmed "low"' Type="Collection(self.level)"/>\r
        <NavigationProperty Name="room" Type="self.room" ContainsTarget="true"/>\r
      </EntityType>\r
      <EnumType Name="level" IsFlags="true"><Member Name="low" Value="1"/><Member Name="high"/></EnumType>\r
      <TypeDefinition Name="watt" UnderlyingType="Edm.Int32"/>\r
      <Action Name="dim" IsBound="true"><Parameter Name="it" Type="self.lamp"/><ReturnType Type="Edm.Boolean" Nullable="false"/></Action>\r
      <EntityContainer Name="home">\r
        <EntitySet Name="lamps" EntityType="self.lamp"><NavigationPropertyBinding Path="room" Target="rooms"/></EntitySet>\r
        <Singleton Name="main" Type="self.lamp"/>\r
        <ActionImport Name="dimAll" Action="self.dim"/>\r
      </EntityContainer>\r
      <Annotations Target="self.lamp/id">\r
        <Annotation Term="Core.Description" Qualifier="Long"><String>A &lt;name&gt;</String></Annotation>\r
        <Annotation Term="Core.Revisions"><Collection><Record><PropertyValue Property="Kind" EnumMember="Core.RevisionKind/Deprecated"/></Record></Collection></Annotation>\r
        <Annotation Term="Core.Computed"/>\r
      </Annotations>\r
    </Schema>\r
    <Schema Namespace="lights.street"/>\r
  </edmx:DataServices>\r
</edmx:Edmx>\r
`;

const json = `{
  "$Version": "4.01",
  "$Reference": { "https://example.org/core": { "$Include": [{ "$Namespace": "Org.OData.Core.V1", "$Alias": "Core" }] } },
  "lights.house": {
    "$Alias": "self",
    "lamp": {
      "$Kind": "EntityType", "$BaseType": "self.thing", "$OpenType": true, "$Key": ["id"],
      "id": { "$MaxLength": 36 },
      "dimmed \\"low\\"": { "$Type": "self.level", "$Collection": true },
      "room": { "$Kind": "NavigationProperty", "$Type": "self.room", "$Nullable": true, "$ContainsTarget": true }
    },
    "level": { "$Kind": "EnumType", "$IsFlags": true, "low": 1, "low@Core.Description": "Little.", "high": 2 },
    "watt": { "$Kind": "TypeDefinition", "$UnderlyingType": "Edm.Int32" },
    "dim": [{ "$Kind": "Action", "$IsBound": true, "$Parameter": [{ "$Name": "it", "$Type": "self.lamp", "$Nullable": true }], "$ReturnType": { "$Type": "Edm.Boolean" } }],
    "home": {
      "$Kind": "EntityContainer",
      "lamps": { "$Collection": true, "$Type": "self.lamp", "$NavigationPropertyBinding": { "room": "rooms" } },
      "main": { "$Type": "self.lamp" },
      "dimAll": { "$Action": "self.dim" }
    },
    "$Annotations": {
      "self.lamp/id": {
        "@Core.Description#Long": "A <name>",
        "@Core.Revisions": [{ "Kind": "Deprecated" }],
        "@Core.Computed": true,
        "@Core.Computed@Core.Description": "of the annotation"
      }
    }
  },
  "lights.street": {}
}`;

const documents = [
  { form: "xml", text: xml },
  { form: "json", text: json },
] as const;

describe.each(documents)("parseCsdl of $form", ({ form, text }) => {
  const syntax = parseCsdl({ path: "house.csdl", text });
  const [house, street] = syntax.schemas;
  const [lamp, level, watt] = house?.types ?? [];

  it("reads every schema with its alias, and the aliases of what it includes", () => {
    expect(syntax.form).toBe(form);
    expect(syntax.faults).toEqual([]);
    expect([house?.namespace.text, house?.alias, street?.namespace.text, street?.alias]).toEqual([
      "lights.house",
      "self",
      "lights.street",
      undefined,
    ]);
    expect(syntax.includes.map(({ namespace, alias }) => [namespace, alias])).toEqual([["Org.OData.Core.V1", "Core"]]);
  });

  it("reads an entity type with its key, properties and facets", () => {
    if (lamp?.kind !== "entityType") throw new Error("no entity type");
    expect([lamp.name.text, lamp.baseType?.text, lamp.openType, lamp.abstract]).toEqual([
      "lamp",
      "self.thing",
      true,
      false,
    ]);
    expect(lamp.key.map((one) => one.text)).toEqual(["id"]);
    expect(lamp.properties.map((one) => [one.name.text, one.type.text, one.nullable, one.maxLength])).toEqual([
      ["id", "Edm.String", false, "36"],
      ['dimmed "low"', "Collection(self.level)", undefined, undefined],
    ]);
    expect(lamp.navigationProperties.map((one) => [one.name.text, one.nullable, one.containsTarget])).toEqual([
      ["room", true, true],
    ]);
  });

  it("reads enums and type definitions", () => {
    if (level?.kind !== "enumType") throw new Error("no enum type");
    expect([level.flags, level.members.map((one) => one.name.text)]).toEqual([true, ["low", "high"]]);
    expect(watt?.kind === "typeDefinition" && watt.underlyingType.text).toBe("Edm.Int32");
  });

  it("reads operations and the container", () => {
    const [dim] = house?.operations ?? [];
    expect([dim?.kind, dim?.bound, dim?.parameters[0]?.type.text]).toEqual(["action", true, "self.lamp"]);
    expect([dim?.returnType?.type.text, dim?.returnType?.nullable]).toEqual(["Edm.Boolean", false]);
    const [home] = house?.containers ?? [];
    expect(home?.entitySets.map((one) => [one.name.text, one.type.text, one.bindings])).toEqual([
      ["lamps", "self.lamp", [{ path: "room", target: "rooms" }]],
    ]);
    expect(home?.singletons.map((one) => one.name.text)).toEqual(["main"]);
    expect(home?.operationImports.map((one) => [one.kind, one.operation.text])).toEqual([["action", "self.dim"]]);
  });

  it("reads annotations that stand elsewhere, their qualifiers cut off", () => {
    const [group] = house?.annotations ?? [];
    expect(group?.target).toBe("self.lamp/id");
    expect(group?.annotations.map(({ term }) => term)).toEqual(["Core.Description", "Core.Revisions", "Core.Computed"]);
    expect(group?.annotations[0]?.value).toEqual({ kind: "constant", value: "A <name>" });
    expect(group?.annotations[1]?.value).toMatchObject({
      kind: "collection",
      items: [{ kind: "record", values: [{ name: "Kind", value: { value: expect.stringMatching(/Deprecated$/) } }] }],
    });
    expect(group?.annotations[2]?.value).toEqual({ kind: "constant", value: true });
  });

  it("places every name between its quotes", () => {
    const names = [house?.namespace, ...(house?.types ?? []).flatMap(namesOf)];
    const written = names.map((name) => name && text.slice(name.start, name.end).replaceAll("\\", ""));
    expect(written).toEqual(["lights.house", "lamp", "id", 'dimmed "low"', "room", "level", "low", "high", "watt"]);
    expect(lineOf(syntax, lamp)).toBe(
      text.slice(0, text.indexOf(form === "xml" ? '"lamp"' : '"lamp":')).split("\n").length,
    );
  });
});

function namesOf(type: CsdlType): CsdlText[] {
  if (type.kind === "typeDefinition") return [type.name];
  const members = type.kind === "enumType" ? type.members : [...type.properties, ...type.navigationProperties];
  return [type.name, ...members.map(({ name }) => name)];
}

function lineOf({ lines }: CsdlSchemaSyntax, type: CsdlType | undefined): number {
  return lines.starts.filter((start) => start <= (type?.name.start ?? 0)).length;
}

describe("parseCsdl of what can't be read", () => {
  it("refuses a document type declaration, with its place, and reads nothing", () => {
    const text = `<!DOCTYPE x [\n<!ENTITY a "aaaa">]>\n<Schema Namespace="&a;"/>`;
    const syntax = parseCsdl({ path: "x.xml", text });
    expect(syntax.schemas).toEqual([]);
    expect(csdlDiagnostics([syntax])[0]).toMatchObject({
      rule: "csdl/doctype",
      severity: "error",
      message: "Unexpected document type declaration, expected CSDL without one",
      source: { file: "x.xml", line: 1, column: 1, endLine: 2, endColumn: 21 },
    });
  });

  it("expands no entity but those of XML", () => {
    const syntax = parseCsdl({ path: "x.xml", text: '<Schema Namespace="&lt;&a;"/>' });
    expect(syntax.schemas[0]?.namespace.text).toBe("<&a;");
    expect(csdlDiagnostics([syntax]).map(({ message }) => message)).toEqual(["Unexpected XML: undefined entity"]);
  });

  it("keeps what stands before the break", () => {
    const text = '<Schema Namespace="a">\n  <EnumType Name="b"><Member Name="c"/></EnumType>\n  <EnumType Name=';
    const syntax = parseCsdl({ path: "x.xml", text });
    expect(syntax.schemas[0]?.types.map(({ name }) => name.text)).toEqual(["b"]);
    expect(csdlDiagnostics([syntax])[0]).toMatchObject({ rule: "csdl/syntax", source: { line: 3 } });
  });

  it.each([
    ["", "Unexpected XML: document must contain a root element"],
    ["no markup", "Unexpected XML: text data outside of root node"],
    ["<html/>", "Unexpected element `html`, expected `edmx:Edmx`"],
    ['{ "a": ', "Unexpected JSON: syntax"],
  ])("says what is wrong with %j", (text, message) => {
    const syntax = parseCsdl({ path: "x", text });
    expect(csdlDiagnostics([syntax])[0]?.message).toBe(message);
  });

  it("gives few faults for a large text that is no XML, in time linear in its size", () => {
    const syntax = parseCsdl({ path: "x.xml", text: "<Schema>" + "<& >]]>".repeat(100_000) });
    expect(syntax.faults.length).toBeLessThanOrEqual(20);
  });

  it("reads annotations nested beyond all reason without harm", () => {
    const deep = 20_000;
    const text = `<Schema Namespace="a"><Annotations Target="b"><Annotation Term="c">${"<Collection>".repeat(deep)}${"</Collection>".repeat(deep)}</Annotation></Annotations></Schema>`;
    expect(parseCsdl({ path: "x.xml", text }).schemas[0]?.annotations).toHaveLength(1);
  });
});
