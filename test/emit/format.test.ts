import { format } from "oxfmt";
import { expect, test } from "vitest";
import { emitFiles } from "../../generator/emit/emit-files.ts";
import type { EmitOptions } from "../../generator/emit/emit-options.ts";
import type { ApiModel } from "../../generator/model/api-model.ts";
import { usersModel } from "../serve/users-model.ts";
import { entity, enumeration, operation, property, sampleModel } from "./build-sample.ts";

const longName = "windowsInformationProtectionAppLockerFileList";
const letters = "abcdefghijklmnopqrstuvwxyz".split("");
const requestBody = { type: `microsoft.graph.${longName}`, contentType: "application/json" };

const longNames = sampleModel(
  [
    entity("microsoft.graph.file", [property("id", "Edm.Guid", { readOnly: true }), property("size", "Edm.Int64")]),
    entity(`microsoft.graph.${longName}`, [property("rights", "Collection(microsoft.graph.rights)")], {
      baseType: "microsoft.graph.file",
      navigationProperties: [property("owner", "microsoft.graph.file")],
    }),
    entity("microsoft.graph.empty", [], { baseType: "microsoft.graph.file" }),
    enumeration("microsoft.graph.short", ["on", "off"]),
    enumeration(
      "microsoft.graph.alphabet",
      letters.map((letter) => `${letter}OfTheAlphabet`),
    ),
    enumeration("microsoft.graph.rights", letters, { flags: true }),
    enumeration(
      "microsoft.graph.manyRights",
      letters.map((letter) => `right${letter}`),
      { flags: true },
    ),
    enumeration("microsoft.graph.quoted", [`it's "so"`, `"so"`]),
  ],
  [
    operation("api/file-post", "POST /files", { requestBody }),
    operation("api/file-update", `PATCH /files/{file}/of/{person}/in/{${longName}}/at/{place}`, { requestBody }),
    operation("api/file-move", "POST /files/move", {
      requestBody: {
        contentType: "application/json",
        properties: letters.map((letter) => property(`${letter}OfTheAlphabet`, "Edm.String")),
      },
    }),
  ],
);

test.each<[string, ApiModel, EmitOptions]>([
  ["pages", usersModel(), {}],
  ["long names", longNames, {}],
  ["constants", longNames, { enums: "const", openEnums: true, nullability: "documented", brands: true }],
  ["enums", longNames, { enums: "enum", dates: "Date", readonly: true }],
])("emits TypeScript of %s that a formatter has nothing to change in", async (_, model, options) => {
  const files = await emitFiles(model, { ...options, kinds: ["types", "zod", "routes", "paths", "tests"] });
  const modules = files.filter(({ path }) => path.endsWith(".ts") && !path.startsWith("runtime/"));
  expect(modules.length).toBeGreaterThanOrEqual(10);
  for (const { path, text } of modules) {
    const { code, errors } = await format(path, text, { printWidth: 120 });
    expect(errors).toEqual([]);
    expect(text).toBe(code);
  }
});
