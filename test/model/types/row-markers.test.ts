import { describe, expect, test } from "vitest";
import { readRowMarkers } from "../../../generator/model/types/row-markers.ts";
import { vocabulary } from "../../../generator/vocabulary/vocabulary.ts";
import { cellOf } from "../cell-of.ts";

const markers = (text: string) => readRowMarkers(cellOf(text).content, vocabulary());

describe("the markers of a description", () => {
  test.each([
    ["The name. Required.", { required: true }],
    ["Required. The name.", { required: true }],
    ["The name (optional).", { required: false }],
    ["The required settings of the app.", {}],
    ["Read-only.", { readOnly: true }],
    ["Grants read-only access to the file.", {}],
    ["The tags. Nullable.", { nullable: true }],
    ["Not nullable. The tags.", { nullable: false }],
    ["The raw certificate. Set to null once it has been uploaded.", { nullable: true }],
    ["Key of the entity.", { key: true }],
    ["Default is notProvisioned.", { default: "notProvisioned" }],
    ["The default value is `false`.", { default: "false" }],
    ["The size. Default: 10", { default: "10" }],
    ["Returned only on $select.", { onlyOnSelect: true }],
    ["Nothing to say.", {}],
  ])("%s", (text, expected) => {
    expect(markers(text)).toEqual(expected);
  });

  test("deprecation keeps its text", () => {
    expect(markers("Deprecated. Use name instead.").deprecated).toEqual({
      description: "Deprecated. Use name instead.",
    });
  });

  test("inheritance keeps the link", () => {
    expect(markers("The id. Inherited from [entity](entity.md)").inheritedFrom).toEqual({
      name: "entity",
      target: "entity.md",
    });
  });
});
