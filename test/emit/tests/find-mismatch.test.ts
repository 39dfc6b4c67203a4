import { expect, test } from "vitest";
import { emitContext } from "../../../generator/emit/emit-context.ts";
import { controlMismatch } from "../../../generator/emit/tests/control-mismatch.ts";
import { findMismatch } from "../../../generator/emit/tests/find-mismatch.ts";
import type { PlainJson } from "../../../generator/model/json/plain-json.ts";
import { complex, entity, enumeration, property, sampleModel } from "../build-sample.ts";

const context = emitContext(
  sampleModel([
    entity("n.user", [
      property("id", "Edm.String", { nullable: false }),
      property("name", "Edm.String"),
      property("phones", "Collection(Edm.String)"),
      property("home", "n.place"),
      property("state", "n.state"),
    ]),
    complex("n.place", [property("floor", "Edm.Int32", { nullable: false })]),
    enumeration("n.state", ["on", "off"]),
  ]),
  {},
);

test.each<readonly [PlainJson, string | undefined]>([
  [{ id: "1", name: null, phones: ["+1"], home: { floor: 1 }, state: "on" }, undefined],
  [{ "@odata.type": "#n.user", "name@odata.type": 1, "@other.term": {} }, undefined],
  [{ name: 1 }, "1 is no `Edm.String`"],
  [{ id: null }, "null is no `Edm.String`"],
  [{ phones: [null] }, "null is no `Edm.String`"],
  [{ home: { floor: null } }, "null is no `Edm.Int32`"],
  [{ state: "of" }, '"of" is no member of `n.state`'],
  [{ nam: "x" }, "`nam` is no property of `n.user`"],
  [{ "@odata.type": {} }, "{} is no `@odata.type`"],
  [{ home: { "@odata.context": 1 } }, "1 is no `@odata.context`"],
  [null, "a value is no `n.user`"],
])("of an entity: %j", (value, expected) => {
  expect(findMismatch(context, value, "n.user")).toBe(expected);
});

test("of what has no known type, but for what names one", () => {
  expect(findMismatch(context, { state: "of" }, "n.unknown")).toBeUndefined();
  expect(findMismatch(context, { members: [{ "@odata.type": "#n.user", state: "of" }] }, "n.unknown")).toBe(
    '"of" is no member of `n.state`',
  );
});

test.each<readonly [PlainJson, string | undefined]>([
  [{ "@odata.count": 1, "home@odata.bind": "https://api.example/a", "all@odata.bind": ["b"] }, undefined],
  [{ "@removed": { reason: "changed" } }, undefined],
  [{ "@odata.count": "1" }, '"1" is no `@odata.count`'],
  [{ "home@odata.bind": { id: "1" } }, '{"id":"1"} is no reference for `home@odata.bind`'],
  [{ "@removed": "gone" }, '"gone" is no `@removed`'],
])("of control information: %j", (value, expected) => {
  expect(controlMismatch(value)).toBe(expected);
});
