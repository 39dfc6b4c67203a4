import { expect, test } from "vitest";
import { checkerOf } from "../../../templates/runtime/schema.ts";

test("references lead to definitions of any name", () => {
  const names = ["microsoft.graph.заметка", "a/b~c", "100%"];
  for (const name of names) {
    const pointer = encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
    const holder = { type: "object", properties: { note: { $ref: `#/$defs/${pointer}` } } };
    const check = checkerOf({ $defs: { [name]: { type: "object", required: ["id"] }, holder } });
    expect(check("holder", { note: { id: "1" } })).toEqual([]);
    expect(check("holder", { note: {} })).not.toEqual([]);
    expect(check(name, {})).not.toEqual([]);
  }
});

test("a partial value may lack what its own type requires, and no value in it may", () => {
  const user = { type: "object", required: ["id"], properties: { home: { $ref: "#/$defs/place" } } };
  const check = checkerOf({ $defs: { user, place: { type: "object", required: ["floor"] } } });
  expect(check("user", {})).toEqual([{ place: "", message: expect.stringContaining('"id"') }]);
  expect(check("user", {}, true)).toEqual([]);
  expect(check("user", { home: {} }, true)).toEqual([{ place: "/home", message: expect.stringContaining('"floor"') }]);
});
