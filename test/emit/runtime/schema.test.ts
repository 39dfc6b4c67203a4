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
