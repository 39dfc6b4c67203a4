import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkPackage, Package } from "@arethetypeswrong/core";
import { publint } from "publint";
import { expect, test } from "vitest";
import { emitFiles } from "../../../generator/emit/emit-files.ts";
import { usersModel } from "../../serve/users-model.ts";
import { entity, enumeration, property, sampleModel } from "../build-sample.ts";

const model = sampleModel([
  entity("microsoft.graph.entity", [property("id", "Edm.String"), property("at", "Edm.Date")]),
  entity("microsoft.graph.user", [property("name", "Edm.String", { description: "The name." })], {
    baseType: "microsoft.graph.entity",
  }),
  enumeration("microsoft.graph.status", ["on"]),
]);

test("builds a package that publint accepts, with docs in its declarations", async () => {
  const kinds = ["types", "schemas", "paths"] as const;
  const files = await emitFiles(model, { kinds, packageName: "@contoso/api", enums: "const" });
  const textByPath = new Map(files.map(({ path, text }) => [path, text]));
  expect(textByPath.get("types/user.d.ts")).toContain("    /** The name. */\n    name?: NullableOption<string>;");
  expect(textByPath.get("types/status.js")).toContain('export const Status = {\n    on: "on",\n};');
  expect(JSON.parse(textByPath.get("package.json") ?? "")).toEqual({
    name: "@contoso/api",
    version: "0.0.0",
    type: "module",
    sideEffects: false,
    exports: {
      ".": { types: "./index.d.ts", default: "./index.js" },
      "./odata": { types: "./odata.d.ts", default: "./odata.js" },
      "./paths": { types: "./paths.d.ts", default: "./paths.js" },
      "./types/*": { types: "./types/*.d.ts", default: "./types/*.js" },
      "./schemas.json": "./schemas.json",
      "./package.json": "./package.json",
    },
    files: ["**/*.js", "**/*.d.ts", "*.json"],
  });
  const folder = mkdtempSync(join(tmpdir(), "markdrift-package-"));
  try {
    for (const [path, text] of textByPath) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { messages } = await publint({ pkgDir: folder, strict: true });
    expect(messages.filter(({ type }) => type !== "suggestion")).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("builds a package of routes and schemas that needs what they import, and nothing of the tests", async () => {
  const kinds = ["types", "schemas", "zod", "routes", "tests"] as const;
  const files = await emitFiles(usersModel(), { kinds, packageName: "users-api" });
  const textByPath = new Map(files.map(({ path, text }) => [path, text]));
  expect([...textByPath.keys()].filter((path) => path.includes("test"))).toEqual([]);
  expect(JSON.parse(textByPath.get("package.json") ?? "")).toMatchObject({
    peerDependencies: { "@cfworker/json-schema": "*", hono: "*", zod: "*" },
    peerDependenciesMeta: { zod: { optional: true } },
  });
  const root = "/node_modules/users-api/";
  const installed = Object.fromEntries(files.map(({ path, text }) => [root + path, text]));
  const analysis = await checkPackage(new Package(installed, "users-api", "0.0.0"));
  const problems = analysis.types === false ? ["no types"] : analysis.problems.map(({ kind }) => kind);
  expect(problems.filter((kind) => kind !== "CJSResolvesToESM" && kind !== "NoResolution")).toEqual([]);
});
