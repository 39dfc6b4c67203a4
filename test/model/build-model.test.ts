import { describe, expect, test } from "vitest";
import { printModel } from "../../generator/model/print-model.ts";
import { modelOf, properties } from "./model-of.ts";
import { takesLinearTime } from "../text/takes-linear-time.ts";

const lamp =
  "# lamp resource type\n\n## Properties\n|Property|Type|Description|\n|:--|:--|:--|\n|id|String|Key of the entity.|\n|mode|mode|Possible values are: `day`, `night`.|\n";

describe("the model of several pages", () => {
  const files = {
    "a/lamp.md": lamp,
    "b/lamp.md": lamp.replace("|id|", "|serial|String|Its number.|\n|id|"),
    "c/create.md": "# Create lamp\n\n## HTTP request\n```http\nPOST /lamps\n```\n",
  };

  test("is the same in whatever order they come", () => {
    const reversed = Object.fromEntries(Object.entries(files).toReversed());
    expect(printModel(modelOf(reversed))).toBe(printModel(modelOf(files)));
  });

  test("joins what two pages say of one type, the page that lists most leading", () => {
    const model = modelOf(files);
    expect(properties(model, "microsoft.graph.lamp")).toEqual([
      "serial: Edm.String",
      "id: Edm.String",
      "mode: microsoft.graph.mode",
    ]);
    expect(model.types.get("microsoft.graph.lamp")?.source.map(({ file }) => file)).toEqual(["b/lamp.md", "a/lamp.md"]);
  });

  test("puts pages that name no namespace into the given one", () => {
    expect([...modelOf(files, { namespace: "contoso.home" }).types.keys()]).toEqual([
      "contoso.home.lamp",
      "contoso.home.mode",
    ]);
  });
});

describe("hostile names", () => {
  test("of properties, types and front matter are names like others", () => {
    const model = modelOf({
      "x.md":
        "---\n__proto__: p\nconstructor: c\n---\n# `__proto__` resource type\n\n## Properties\n|Property|Type|Description|\n|:--|:--|:--|\n|`__proto__`|constructor|Possible values are: `toString`, `__proto__`.|\n|constructor|String|C.|\n",
    });
    expect(properties(model, "microsoft.graph.__proto__")).toEqual([
      "__proto__: microsoft.graph.constructor",
      "constructor: Edm.String",
    ]);
    expect(Object.entries(model.pages[0]?.frontMatter ?? {})).toEqual([
      ["__proto__", "p"],
      ["constructor", "c"],
    ]);
  });

  test("a description that repeats itself without end is read in time that grows with its length", async () => {
    expect(await takesLinearTime(2_000, repetitiveModel)).toBe(true);
  });
});

function repetitiveModel(times: number): unknown {
  const cell = "Required. Possible values are: `a`, `b`. ".repeat(times);
  return modelOf({
    "x.md": `# x resource type\n\n## Properties\n|Property|Type|Description|\n|:--|:--|:--|\n|a|b|${cell}|\n`,
  });
}
