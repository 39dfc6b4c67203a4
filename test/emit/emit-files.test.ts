import { expect, test } from "vitest";
import { emitFiles } from "../../generator/emit/emit-files.ts";
import type { EmitOptions } from "../../generator/emit/emit-options.ts";
import type { EmittedFile } from "../../generator/emit/emitted-file.ts";
import { TemplateError } from "../../generator/emit/template-error.ts";
import type { Type } from "../../generator/model/api-model.ts";
import { readTemplate } from "../../generator/read/read-template.ts";
import { complex, entity, enumeration, operation, property, sampleModel } from "./build-sample.ts";
import { compile } from "./compile.ts";

const kinds: EmitOptions["kinds"] = ["types", "schemas", "paths"];

const hostile = 'a */ b `${c}` "d" \\ \u2028 e\r\n * @f\n{@link g} //';

const types: readonly Type[] = [
  entity("microsoft.graph.entity", [property("id", "Edm.String", { readOnly: true })], { abstract: true }),
  entity(
    "microsoft.graph.user",
    [
      property("id", "Edm.Int32"),
      property("name", "Edm.String", { description: hostile, default: hostile, deprecated: { description: hostile } }),
      property("__proto__", "Collection(microsoft.graph.status)"),
      property(hostile, "Edm.Guid", { required: true }),
      property("@odata.type", "Edm.String"),
      property("name", "Edm.Int32"),
    ],
    { baseType: "microsoft.graph.entity", navigationProperties: [property("manager", "microsoft.graph.user")] },
  ),
  complex("microsoft.graph.odd", [
    property("toString", "Edm.String"),
    property("hasOwnProperty", "Collection(Edm.String)"),
    property("size", "Edm.Int32"),
  ]),
  entity("microsoft.graph.guest", [property("name", "Edm.Boolean")], { baseType: "microsoft.graph.user" }),
  complex("microsoft.graph.first", [
    property("x", "Edm.String", { description: "One.", nullable: false }),
    property("y", "Edm.Int32", { required: true }),
  ]),
  complex(
    "microsoft.graph.second",
    [property("x", "Edm.String", { description: "Two." }), property("y", "Edm.Int16")],
    {
      baseType: "microsoft.graph.first",
    },
  ),
  complex("microsoft.graph.third", [property("x", "Edm.String", { description: "Three." })], {
    baseType: "microsoft.graph.second",
  }),
  entity("microsoft.graph.loop", [property("x", "Edm.Stream")], { baseType: "microsoft.graph.loop2" }),
  entity("microsoft.graph.loop2", [property("x", "microsoft.graph.nowhere")], { baseType: "microsoft.graph.loop" }),
  complex("microsoft.graph.callRecords.session", [property("at", "Edm.DateTimeOffset", { nullable: false })]),
  complex("microsoft.graph.a*/b\n.c\u2028d", [
    property("constructor", "microsoft.graph.callRecords.session"),
    property("__proto__", "Edm.String"),
  ]),
  complex("microsoft.graph.date", [property("date", "Edm.Date")]),
  enumeration("microsoft.graph.status", ["on", hostile, "__proto__", "1", "on"], { description: hostile }),
  enumeration("microsoft.graph.keyUsages", ["a", "b"], { flags: true }),
  enumeration("microsoft.graph.empty", []),
];

const operations = [
  operation("api/user-post-users", "POST /users", {
    title: hostile,
    requestBody: {
      type: "microsoft.graph.user",
      contentType: "application/json",
      properties: [
        property("name", "Edm.Int32", { required: true }),
        property(hostile, "Edm.String", { description: hostile }),
      ],
    },
    responses: [],
  }),
  operation("api/guest-update", "PATCH /guests/{guest-id}", {
    requestBody: { type: "microsoft.graph.guest", contentType: "application/json" },
  }),
  operation("api/status-update", "PATCH /status", {
    requestBody: { type: "microsoft.graph.status", contentType: "application/json" },
  }),
];

const forms: Readonly<Record<string, EmitOptions>> = {
  usual: {},
  constants: { enums: "const", openEnums: true, nullability: "documented", brands: true },
  enums: { enums: "enum", dates: "Date", readonly: true },
};

/** Emits the sample in each form, into a folder each. */
async function emitForms(emitted: EmitOptions["kinds"]): Promise<EmittedFile[]> {
  const outputs = Object.entries(forms).map(async ([folder, options]) => {
    const files = await emitFiles(sampleModel(types, operations), { kinds: emitted ?? [], ...options });
    return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
  });
  return (await Promise.all(outputs)).flat();
}

test("compiles under the strictest settings whatever the docs say, in each form", async () => {
  expect(compile(await emitForms(kinds))).toEqual([]);
});

test("emits zod schemas that compile against the types, in each form", async () => {
  expect(compile(await emitForms(["types", "zod"]), {}, { skipLibCheck: true })).toEqual([]);
});

test("holds values to what was emitted: literals, write types, guards, envelopes", async () => {
  const model = sampleModel(types, operations);
  const use = `import { isGuest } from "./index.js";
import type { CallRecords, Guest, GuestUpdate, KeyUsages, Odd, ODataCollection, ODataDelta, Status, UserCreate } from "./index.js";

export const guests: ODataCollection<Guest> = { value: [{ "@odata.type": "#microsoft.graph.guest", name: true }] };
export const changes: ODataDelta<Guest> = { value: [{ id: 1, "@removed": { reason: "deleted" } }], "@odata.deltaLink": "" };
export const session: CallRecords.Session = { at: "2020-01-01T00:00:00Z" };
export const usages: readonly KeyUsages[] = ["a", "a,b"];
export const create: UserCreate = { name: "Ada", "manager@odata.bind": "https://graph.example/users/1" };
export const update: GuestUpdate = {};
export const odd: Odd = { size: 1 };
export const odder: Odd = { toString: "a", hasOwnProperty: ["b"] };
export const found: Guest | undefined = guests.value.find(isGuest);
// @ts-expect-error another member
export const status: Status = "off";
// @ts-expect-error another type's name
export const guest: Guest = { "@odata.type": "#microsoft.graph.user" };
// @ts-expect-error the name is required
export const nameless: UserCreate = {};
// @ts-expect-error a lone value is checked
export const usage: KeyUsages = "c";
`;
  expect(compile(await emitFiles(model, { kinds: ["types"] }), { "use.ts": use })).toEqual([]);
});

test("ends each file with one newline, in the order of their paths, whatever the order of the model", async () => {
  const files = await emitFiles(sampleModel(types, operations), { kinds });
  const again = await emitFiles(sampleModel(types.toReversed(), operations), { kinds: kinds?.toReversed() ?? [] });
  expect(again.map(({ path, text }) => [path, text])).toEqual(files.map(({ path, text }) => [path, text]));
  expect(files.map(({ path }) => path)).toEqual(files.map(({ path }) => path).toSorted());
  for (const { text } of files) expect(text).toMatch(/[^\n]\n$/);
  for (const { text } of files) expect(text).not.toMatch(/\r|\n\n\n| \n/);
});

test("lets a project's template stand in front, and names the line of one that can't be filled", async () => {
  const model = sampleModel([enumeration("microsoft.graph.status", ["on"])]);
  const withTemplate = (text: string) =>
    emitFiles(model, {
      kinds: ["types"],
      readTemplate: (name) => (name === "type-module.hbs" ? text : readTemplate(name)),
    });
  const files = await withTemplate("// {{comment source}}, ours\n{{body}}");
  expect(files.find(({ path }) => path === "types/status.ts")?.text).toBe(
    '// resources/status.md:1, ours\n/** @see `resources/status.md` */\nexport type Status = "on";\n',
  );
  await expect(withTemplate("a\n{{#if body}}\n{{/each}}")).rejects.toThrow(
    /^type-module\.hbs:2: if doesn't match each/,
  );
  await expect(withTemplate("a\n{{bodi}}")).rejects.toMatchObject({ template: "type-module.hbs", line: 2 });
  await expect(withTemplate("{{")).rejects.toBeInstanceOf(TemplateError);
});
