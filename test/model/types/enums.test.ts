import { describe, expect, test } from "vitest";
import { enumeration, modelOf, properties } from "../model-of.ts";

const members = (type: { readonly members: readonly { readonly name: string }[] }) =>
  type.members.map(({ name }) => name);

describe("enum pages", () => {
  const model = modelOf({
    "resources/lampstate.md":
      "# lampState enum type\n\nNamespace: microsoft.graph\n\nWhether it shines.\n\n## Members\n|Member|Value|Description|\n|:--|:--|:--|\n|off|0|It is dark.|\n|on|1|It shines.|\n",
    "resources/enums-home.md":
      "---\ntitle: Home enums\ndoc_type: enumPageType\n---\n# Home enum values\n\nNamespace: microsoft.graph.home\n\n### wallColor values\n\n| Member\n|:---\n| white\n| red\n\n### doorFlags values\n\n|Member|Value|\n|:--|:--|\n|none|0|\n|open|1|\n|locked|2|\n|broken|4|\n",
    "resources/room.md":
      "# room resource type\n\n## Properties\n|Property|Type|Description|\n|:--|:--|:--|\n|walls|[wallColor](enums-home.md#wallcolor-values)|Color. Possible values are: `White`, `green`.|\n",
  });

  test("a members table is the page's enum, with values and words", () => {
    const state = enumeration(model, "microsoft.graph.lampState");
    expect(state).toMatchObject({
      description: "Whether it shines.",
      flags: false,
      members: [
        { name: "off", value: "0", description: "It is dark." },
        { name: "on", value: "1", description: "It shines." },
      ],
    });
    expect(state.members[1]?.source).toMatchObject({ file: "resources/lampstate.md", line: 11, column: 2 });
  });

  test("many enums stand under headings that name them", () => {
    expect(members(enumeration(model, "microsoft.graph.home.doorFlags"))).toEqual(["none", "open", "locked", "broken"]);
    expect(enumeration(model, "microsoft.graph.home.doorFlags").flags).toBe(true);
  });

  test("a link to the heading names the enum, and texts add members but no other spelling", () => {
    expect(properties(model, "microsoft.graph.room")).toEqual(["walls: microsoft.graph.home.wallColor"]);
    expect(members(enumeration(model, "microsoft.graph.home.wallColor"))).toEqual(["white", "red", "green"]);
  });
});

const resource = (type: string) =>
  modelOf({
    "resources/calendar.md": `# calendar resource type\n\n## Properties\n|Property|Type|Description|\n|:--|:--|:--|\n|role|${type}|The role.|\n\n### roleType values\n\n|Member|Description|\n|:--|:--|\n|read|May read.|\n|write|May write.|\n`,
  });

describe("enums beside a resource", () => {
  test("a value table under a heading is an enum where a type cell refers to it", () => {
    const model = resource("[roleType](#roletype-values)");
    expect(properties(model, "microsoft.graph.calendar")).toEqual(["role: microsoft.graph.roleType"]);
    expect(members(enumeration(model, "microsoft.graph.roleType"))).toEqual(["read", "write"]);
  });

  test("and only a list of values where none does", () => {
    expect([...resource("String").types.keys()]).toEqual(["microsoft.graph.calendar"]);
  });
});

test("a type that no page declares is the enum of the values that its property lists", () => {
  const model = modelOf({
    "resources/lamp.md":
      "# lamp resource type\n\n## Properties\n|Property|Type|Description|\n|:--|:--|:--|\n|mode|lampMode|The mode. Possible values are: `day`, `night`.|\n",
  });
  expect(enumeration(model, "microsoft.graph.lampMode")).toMatchObject({
    inferred: true,
    members: [{ name: "day" }, { name: "night" }],
  });
  expect(properties(model, "microsoft.graph.lamp")).toEqual(["mode: microsoft.graph.lampMode"]);
});
