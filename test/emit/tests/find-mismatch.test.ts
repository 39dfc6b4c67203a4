import { expect, test } from "vitest";
import { emitContext } from "../../../generator/emit/emit-context.ts";
import { controlMismatch } from "../../../generator/emit/tests/control-mismatch.ts";
import { findMismatch, findWriteMismatch } from "../../../generator/emit/tests/find-mismatch.ts";
import type { PlainJson } from "../../../generator/model/json/plain-json.ts";
import { complex, entity, enumeration, operation, property, sampleModel } from "../build-sample.ts";

const model = sampleModel([
  entity("n.user", [
    property("id", "Edm.String", { nullable: false }),
    property("name", "Edm.String"),
    property("phones", "Collection(Edm.String)"),
    property("home", "n.place"),
    property("state", "n.state"),
  ]),
  entity("n.guest", [property("host", "Edm.String", { required: true })], { baseType: "n.user" }),
  complex("n.place", [property("floor", "Edm.Int32", { nullable: false })]),
  enumeration("n.state", ["on", "off"]),
]);
const context = emitContext(model, {});

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

test.each<readonly [PlainJson, string | undefined]>([
  [{ id: "1", home: { floor: 1 } }, undefined],
  [{ name: "x" }, "`id` is required and missing"],
  [{ id: "1", home: {} }, "`floor` is required and missing"],
  [{ "@odata.type": "#n.guest", id: "1" }, "`host` is required and missing"],
  [{ "@odata.type": "#n.guest", host: "1" }, "`id` is required and missing"],
])("of an entity whose type requires what the docs do: %j", (value, expected) => {
  const strict = emitContext(model, { nullability: "documented" });
  expect(findMismatch(strict, value, "n.user")).toBe(expected);
});

test("of a body that updates an entity, which may lack anything but what it requires below", () => {
  const operations = [operation("api/user-update", "PATCH /me", { requestBody: { type: "n.user", contentType: "" } })];
  const strict = emitContext({ ...model, operations }, { nullability: "documented" });
  const mismatchOf = (body: PlainJson) => findWriteMismatch(strict, body, "n.user", "update");
  expect(mismatchOf({ phones: [] })).toBeUndefined();
  expect(mismatchOf({ phones: {} })).toBe("a collection of `Edm.String` is no array");
  expect(mismatchOf({ home: {} })).toBe("`floor` is required and missing");
  expect(mismatchOf({ "@odata.type": "#n.guest", id: "1" })).toBe("`host` is required and missing");
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
