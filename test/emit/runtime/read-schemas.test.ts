import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { emitFiles } from "../../../generator/emit/emit-files.ts";
import type { Schemas } from "../../../templates/runtime/schema.ts";
import { complex, entity, enumeration, property, sampleModel } from "../build-sample.ts";

const hostile = 'a": {\n    "b\u2028": ’';
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "markdrift-schemas-"));
  mkdirSync(join(folder, "runtime"));
  cpSync(
    new URL("../../../templates/runtime/read-schemas.ts", import.meta.url),
    join(folder, "runtime/read-schemas.ts"),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("finds every definition of the emitted schemas, and what it says", async () => {
  const types = [
    entity("microsoft.graph.user", [property("name", "Edm.String", { description: hostile })]),
    complex(hostile, [property(hostile, "microsoft.graph.status")]),
    complex("__proto__", []),
    enumeration("microsoft.graph.status", ["on", hostile]),
  ];
  const [file] = await emitFiles(sampleModel(types), { kinds: ["schemas"] });
  const text = file?.text ?? "";
  writeFileSync(join(folder, "schemas.json"), text);
  const read: () => Promise<Schemas> = (await import(pathToFileURL(join(folder, "runtime/read-schemas.ts")).href))
    .readSchemas;
  const { $defs } = await read();
  expect(Object.keys($defs)).toEqual(["__proto__", hostile, "microsoft.graph.status", "microsoft.graph.user"]);
  const expected = Object.entries((JSON.parse(text) as Schemas).$defs);
  expect([Object.entries($defs), Object.entries($defs)]).toEqual([expected, expected]);
});
