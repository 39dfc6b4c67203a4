import { Validator } from "@cfworker/json-schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { emitFiles } from "../../../generator/emit/emit-files.ts";
import { schemaOf } from "../../../generator/emit/schemas/schema-of.ts";
import { complex, entity, enumeration, property, sampleModel } from "../build-sample.ts";

const model = sampleModel([
  entity("microsoft.graph.entity", [property("id", "Edm.String", { nullable: false, readOnly: true })], {
    abstract: true,
  }),
  entity(
    "microsoft.graph.user",
    [
      property("age", "Edm.Int16", { description: "In [years](year.md).", default: "18" }),
      property("born", "Edm.Date"),
      property("groups", "Collection(microsoft.graph.group)", { nullable: false }),
      property("status", "microsoft.graph.status"),
      property("usages", "microsoft.graph.usages"),
      property("extra", "Edm.Untyped"),
    ],
    { baseType: "microsoft.graph.entity" },
  ),
  complex("microsoft.graph.group", [property("__proto__", "Edm.Boolean")], { openType: true }),
  complex("microsoft.graph.a/b~c%d", [property("self", "microsoft.graph.a/b~c%d")]),
  enumeration("microsoft.graph.status", ["on", "off"]),
  enumeration("microsoft.graph.usages", ["sign", "seal"], { flags: true }),
]);

test("describes a type with what it inherits", () => {
  expect(schemaOf(model)["microsoft.graph.user"]).toEqual({
    type: "object",
    properties: {
      "@odata.type": { enum: ["#microsoft.graph.user", "microsoft.graph.user"] },
      id: { type: "string", readOnly: true },
      age: { description: "In years.", type: ["integer", "null"], minimum: -32768, maximum: 32767, default: 18 },
      born: { type: ["string", "null"], format: "date" },
      groups: { type: "array", items: { $ref: "#/$defs/microsoft.graph.group" } },
      status: { anyOf: [{ $ref: "#/$defs/microsoft.graph.status" }, { type: "null" }] },
      usages: { anyOf: [{ $ref: "#/$defs/microsoft.graph.usages" }, { type: "null" }] },
      extra: {},
    },
    patternProperties: { "@": {} },
    additionalProperties: false,
  });
});

const values: readonly [boolean, string, unknown][] = [
  [true, "user", { id: "1", age: 3, born: "2020-02-29", status: "on", usages: "sign,seal", groups: [{ any: 1 }] }],
  [true, "user", { "@odata.type": "#microsoft.graph.user", "groups@odata.bind": ["x"], status: null, extra: [1] }],
  [false, "user", { age: 70_000 }],
  [false, "user", { age: "3" }],
  [false, "user", { born: "yesterday" }],
  [false, "user", { groups: null }],
  [false, "user", { status: "maybe" }],
  [false, "user", { usages: "stamp" }],
  [false, "user", { nmae: "x" }],
  [false, "user", { "@odata.type": "#microsoft.graph.group" }],
  [true, "entity", { id: "1", age: 3 }],
  [true, "a%2Fb~c%25d".replace("%2F", "/").replace("%25", "%"), { self: { self: null } }],
  [false, "a/b~c%d", { self: { self: 1 } }],
];

test("validates alike in ajv and in @cfworker/json-schema, and is itself valid", async () => {
  const [file] = await emitFiles(model, { kinds: ["schemas"] });
  const schema: { $defs: Record<string, object> } = JSON.parse(file?.text ?? "");
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false });
  addFormats.default(ajv);
  expect(ajv.validateSchema(schema)).toBe(true);
  ajv.addSchema(schema, "all");
  for (const [valid, name, value] of values) {
    const $ref = `#/$defs/${encodeURIComponent(`microsoft.graph.${name}`.replaceAll("~", "~0").replaceAll("/", "~1"))}`;
    const validate: ValidateFunction = ajv.compile({ $ref: `all${$ref}` });
    expect([validate(value), name, value]).toEqual([valid, name, value]);
    const worker = new Validator({ ...schema, $ref }, "2020-12");
    expect([worker.validate(value).valid, name, value]).toEqual([valid, name, value]);
  }
});

test("requires what the docs require, where the options say so", () => {
  const device = entity("microsoft.graph.device", [
    property("a", "Edm.String", { required: true }),
    property("b", "Edm.String"),
  ]);
  expect(schemaOf(sampleModel([device]), { nullability: "documented" })["microsoft.graph.device"]).toMatchObject({
    properties: { a: { type: "string" }, b: { type: "string" } },
    required: ["a"],
  });
});
