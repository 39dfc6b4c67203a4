import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as names from "../../generator/index.ts";
import { temporaryFolder } from "../report/temporary-folder.ts";
import { runCli } from "./run-cli.ts";
import { sampleDocs } from "./sample-docs.ts";

test("these are the public names", () => {
  expect(Object.keys(names).toSorted()).toEqual([
    "buildModel",
    "checkModel",
    "compareFiles",
    "defineConfig",
    "emitFiles",
    "parseSources",
    "printModel",
    "readSources",
    "writeFiles",
  ]);
});

test("the stages run as a program calls them", async () => {
  const sources = await names.readSources({ cwd: temporaryFolder(sampleDocs()), docs: ["docs"] });
  const model = names.buildModel(names.parseSources(sources));
  const files = await names.emitFiles(model, { kinds: ["types"] });
  expect(names.checkModel(model)).toEqual([]);
  expect(names.writeFiles(files, temporaryFolder()).written).toContain("types/note.ts");
});

test("a reader that goes away early is no error", () => {
  const main = fileURLToPath(new URL("../../dist/bin/main.js", import.meta.url));
  const command = `"${process.execPath}" "${main}" model | head -c 1`;
  const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: temporaryFolder(sampleDocs()), encoding: "utf8" });
  expect([stdout, stderr]).toEqual(["{", ""]);
});

test("explain knows the ids of input and output too", () => {
  expect(runCli(temporaryFolder(), "explain", "input/not-utf8")).toMatchObject({
    code: 0,
    out: expect.stringContaining("Save the file as UTF-8."),
  });
});
