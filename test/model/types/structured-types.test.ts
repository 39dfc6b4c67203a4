import { describe, expect, test } from "vitest";
import { modelOf, properties, structured } from "../model-of.ts";

const page = (title: string, rest: string, namespace = "microsoft.graph") =>
  `# ${title}\n\nNamespace: ${namespace}\n\nSays what it is.\n\n${rest}`;

const table = (...rows: readonly string[]) =>
  `## Properties\n|Property|Type|Description|\n|:--|:--|:--|\n${rows.map((row) => `|${row}|`).join("\n")}\n\n`;

const relationships = (...rows: readonly string[]) =>
  `## Relationships\n|Relationship|Type|Description|\n|:--|:--|:--|\n${rows.map((row) => `|${row}|`).join("\n")}\n\n`;

const representation = (annotation: string, body: string) =>
  `## JSON representation\n\n<!-- { "blockType": "resource", ${annotation} } -->\n\`\`\`json\n${body}\n\`\`\`\n`;

describe("a resource page", () => {
  const model = modelOf({
    "resources/lamp.md": page(
      "lamp resource type",
      table(
        "id|String|The key. Read-only.",
        "color|[lampColor](lampcolor.md)|Its color.",
        "labels|String collection|Not nullable. Supports `$filter` (`eq`).",
        "owner|[identitySet][]|Who owns it.",
      ) +
        relationships("room|[room](room.md)|Where it stands.", "lamps|[lamp](lamp.md) collection|More of them.") +
        representation(
          `"@odata.type": "microsoft.graph.lamp", "keyProperty": "id"`,
          `{"id": "String (identifier)", "color": {"@odata.type": "microsoft.graph.lampColor"}, "installedDateTime": "String (timestamp)", "watts": 1024}`,
        ),
    ),
    "resources/lampcolor.md": page("lampColor resource type", table("hue|Int32|From 0 to 360.")),
    "resources/room.md": page("room resource type", table("id|String|Key of the entity.")),
  });

  test("gives its properties, types resolved, and what only the representation shows", () => {
    expect(properties(model, "microsoft.graph.lamp")).toEqual([
      "id: Edm.String",
      "color: microsoft.graph.lampColor",
      "labels: Collection(Edm.String)",
      "owner: microsoft.graph.identitySet",
      "installedDateTime: Edm.DateTimeOffset",
      "watts: Edm.Int32",
      "→ room: microsoft.graph.room",
      "→ lamps: Collection(microsoft.graph.lamp)",
    ]);
    expect(structured(model, "microsoft.graph.lamp").properties.filter(({ inferred }) => inferred)).toHaveLength(2);
  });

  test("gives its kind, key, description and markers", () => {
    const lamp = structured(model, "microsoft.graph.lamp");
    expect(lamp).toMatchObject({ kind: "entityType", key: ["id"], description: "Says what it is." });
    expect(lamp.properties[0]).toMatchObject({ name: "id", readOnly: true });
    expect(lamp.properties[2]).toMatchObject({ nullable: false, supports: { filter: true, filterOperators: ["eq"] } });
    expect(structured(model, "microsoft.graph.lampColor").kind).toBe("complexType");
    expect(structured(model, "microsoft.graph.room").kind).toBe("entityType");
  });

  test("keeps every place that declares a property", () => {
    const [id] = structured(model, "microsoft.graph.lamp").properties;
    expect(id?.source).toMatchObject({ file: "resources/lamp.md", line: 10, column: 2, endColumn: 4 });
    expect(id?.declarations.map(({ origin, source }) => [origin, source.line])).toEqual([
      ["propertyTable", 10],
      ["jsonRepresentation", 25],
    ]);
  });

  test("says what its tables and code were read as", () => {
    const [lamp] = model.pages;
    expect(lamp?.kind).toBe("resource");
    expect([...(lamp?.tables ?? []), ...(lamp?.codeBlocks ?? [])].map(({ use }) => use)).toEqual([
      { kind: "read", as: "propertyTable" },
      { kind: "read", as: "relationshipTable" },
      { kind: "read", as: "jsonRepresentation" },
    ]);
  });
});

const named = (files: Readonly<Record<string, string>>) => [...modelOf(files).types.keys()];

describe("the name of a type", () => {
  const rows = table("a|String|A.");

  test("comes from the annotation first", () => {
    const body = representation(`"@odata.type": "microsoft.graph.workbookChart"`, `{"a": "String"}`);
    expect(named({ "resources/chart.md": page("Chart resource type", rows + body) })).toEqual([
      "microsoft.graph.workbookChart",
    ]);
  });

  test("comes from the representation's own type where no annotation has it", () => {
    const body = '## JSON representation\n```json\n{"@odata.type": "#microsoft.graph.lobApp", "a": "String"}\n```\n';
    expect(named({ "resources/x.md": page("About apps", rows + body) })).toEqual(["microsoft.graph.lobApp"]);
  });

  test("comes from the title, and from the file where the title is prose", () => {
    expect(named({ "resources/x.md": page("lamp resource type", rows) })).toEqual(["microsoft.graph.lamp"]);
    expect(named({ "resources/intune-apps-lamp.md": page("What a lamp is", rows) })).toEqual(["microsoft.graph.lamp"]);
  });

  test("takes the title's humps where the annotation has none", () => {
    const body = representation(`"@odata.type": "microsoft.graph.orgcontact"`, `{"a": "String"}`);
    expect(named({ "resources/orgcontact.md": page("orgContact resource type", rows + body) })).toEqual([
      "microsoft.graph.orgContact",
    ]);
  });

  test("keeps namespaces apart, and a page's own comes first", () => {
    const model = modelOf({
      "resources/a-mode.md": page("mode resource type", table("x|String|X."), "microsoft.graph.calls"),
      "resources/mode.md": page("mode resource type", table("y|String|Y.")),
      "resources/a-call.md": page("call resource type", table("mode|mode|Its mode."), "microsoft.graph.calls"),
      "resources/room.md": page(
        "room resource type",
        table("mode|Mode|Its mode.", "call|microsoft.graph.calls.call|Its call."),
      ),
    });
    expect(properties(model, "microsoft.graph.calls.call")).toEqual(["mode: microsoft.graph.calls.mode"]);
    expect(properties(model, "microsoft.graph.room")).toEqual([
      "mode: microsoft.graph.mode",
      "call: microsoft.graph.calls.call",
    ]);
  });

  test("is looked up by the page that a link leads to before its words", () => {
    const model = modelOf({
      "resources/control.md": page(
        "Control",
        representation(`"@odata.type": "microsoft.graph.sessionControl"`, `{"a": "String"}`),
      ),
      "resources/user.md": page("user resource type", table("control|[Session control](control.md)|Its control.")),
    });
    expect(properties(model, "microsoft.graph.user")).toEqual(["control: microsoft.graph.sessionControl"]);
  });
});

const base = (text: string, rest = "") =>
  structured(
    modelOf({
      "resources/car.md": `# car resource type\n\n${text}\n\n${table("a|String|A.")}${rest}`,
      "resources/vehicle.md": page("vehicle resource type", table("id|String|Read-only.")),
      "resources/entity.md": page("entity resource type", table("id|String|Key of the entity.")),
    }),
    "microsoft.graph.car",
  ).baseType;

describe("base types", () => {
  test.each([
    ["Inherits from [vehicle](vehicle.md).", "microsoft.graph.vehicle"],
    ["A car. It is derived from [vehicle](vehicle.md).", "microsoft.graph.vehicle"],
    ["A subtype of [vehicle](vehicle.md).", "microsoft.graph.vehicle"],
    ["The base type for [vehicle](vehicle.md).", undefined],
    ["Inherits from vehicle.", undefined],
    ["Has the **wheels** property, which is derived from [vehicle](vehicle.md).", undefined],
  ])("%s", (text, expected) => {
    expect(base(text)).toBe(expected);
  });

  test("by annotation and by inherited rows, where entity counts least", () => {
    const body = representation(
      `"@odata.type": "microsoft.graph.car", "baseType": "microsoft.graph.vehicle"`,
      `{"a": "String"}`,
    );
    expect(base("A car.", body)).toBe("microsoft.graph.vehicle");
    const rows = table("id|String|Inherited from [entity](entity.md)", "b|String|Inherited from [vehicle](vehicle.md)");
    expect(base("A car.", rows)).toBe("microsoft.graph.vehicle");
  });

  test("the root says less than what lies between, wherever it is stated", () => {
    const body = representation(
      `"@odata.type": "microsoft.graph.car", "baseType": "microsoft.graph.entity"`,
      `{"a": "String"}`,
    );
    expect(base("Inherits from [vehicle](vehicle.md).", body)).toBe("microsoft.graph.vehicle");
    expect(base("A car.", body)).toBe("microsoft.graph.entity");
  });

  test("by the base's list of derived types, where the type itself names none", () => {
    const model = modelOf({
      "resources/vehicle.md": page(
        "vehicle resource type",
        `${table("id|String|Read-only.")}## Derived types\n|Type|Description|\n|:--|:--|\n|[car](car.md)|A car.|\n|[bike](bike.md)|A bike.|\n`,
      ),
      "resources/car.md": page("car resource type", table("a|String|A.")),
    });
    expect(structured(model, "microsoft.graph.car").baseType).toBe("microsoft.graph.vehicle");
    expect(model.pages[1]?.tables.map(({ use }) => use)).toContainEqual({ kind: "read", as: "derivedTypes" });
  });

  test("a circle of bases is cut", () => {
    const model = modelOf({
      "resources/a.md": page("a resource type", `Inherits from [b](b.md).\n\n${table("x|String|X.")}`),
      "resources/b.md": page("b resource type", `Inherits from [a](a.md).\n\n${table("y|String|Y.")}`),
    });
    expect([structured(model, "microsoft.graph.a").baseType, structured(model, "microsoft.graph.b").baseType]).toEqual([
      undefined,
      "microsoft.graph.a",
    ]);
  });

  test("what the base has is not added from the representation", () => {
    const model = modelOf({
      "resources/car.md": page(
        "car resource type",
        `Inherits from [vehicle](vehicle.md).\n\n${table("a|String|A.")}${representation(`"@odata.type": "microsoft.graph.car"`, `{"a": "String", "id": "String"}`)}`,
      ),
      "resources/vehicle.md": page("vehicle resource type", table("id|String|Read-only.")),
    });
    expect(properties(model, "microsoft.graph.car")).toEqual(["a: Edm.String"]);
    expect(structured(model, "microsoft.graph.car").kind).toBe("entityType");
  });
});

describe("kinds", () => {
  test("an id alone makes no entity: complex types refer by it", () => {
    const model = modelOf({
      "resources/identity.md": page("identity resource type", table("id|String|Unique identifier of the identity.")),
      "resources/lamp.md": page(
        "lamp resource type",
        `## Methods\n|Method|Return Type|Description|\n|:--|:--|:--|\n|[Get](../api/lamp-get.md)|lamp|Get it.|\n\n${table("id|String|Unique identifier.")}`,
      ),
    });
    expect(structured(model, "microsoft.graph.identity").kind).toBe("complexType");
    expect(structured(model, "microsoft.graph.lamp").kind).toBe("entityType");
  });
});

describe("tables that are not the type's", () => {
  test("nested definitions, instance attributes and lists of types are put aside by name", () => {
    const model = modelOf({
      "resources/policy.md": page(
        "policy resource type",
        `${table("id|String|Read-only.")}### Properties of a policy definition\n|Property|Type|Description|\n|:--|:--|:--|\n|lifetime|String|No property.|\n\n## Instance attributes\n|Property name|Type|Description|\n|:--|:--|:--|\n|@graph.x|String|No property.|\n\n## Related types\n|Type|Description|\n|:--|:--|\n|[a](a.md)|A.|\n`,
      ),
    });
    expect(properties(model, "microsoft.graph.policy")).toEqual(["id: Edm.String"]);
    expect(model.pages[0]?.tables.map(({ use }) => (use.kind === "aside" ? use.reason : use.kind))).toEqual([
      "read",
      "properties of a nested definition",
      "instance attributes",
      "list of types",
    ]);
  });

  test("what only the representation of an open type shows is a sample", () => {
    const model = modelOf({
      "resources/tags.md": page(
        "tags resource type",
        representation(`"@odata.type": "microsoft.graph.tags", "openType": true`, `{"Color": "red"}`),
      ),
    });
    expect(properties(model, "microsoft.graph.tags")).toEqual([]);
    expect(structured(model, "microsoft.graph.tags").openType).toBe(true);
  });
});
