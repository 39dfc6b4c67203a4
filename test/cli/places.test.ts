import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFolder, temporaryFolder } from "../report/temporary-folder.ts";
import { runCli } from "./run-cli.ts";
import { sampleDocs } from "./sample-docs.ts";

test("an output folder that is a link out of the project is written to only where the configuration allows it", () => {
  const around = temporaryFolder();
  const cwd = join(around, "repo");
  mkdirSync(join(around, "elsewhere"));
  mkdirSync(cwd);
  symlinkSync(join(around, "elsewhere"), join(cwd, "generated"));
  const docs = temporaryFolder(sampleDocs());
  const { code, err } = runCli(cwd, "generate", join(docs, "docs"));
  expect(err).toContain("The output folder `generated` leads through a symbolic link to");
  expect(code).toBe(2);
  expect(readFolder(join(around, "elsewhere"))).toEqual({});
});

test.runIf(process.platform === "linux")("a folder that can't be made is an error that says so", () => {
  const cwd = temporaryFolder(sampleDocs());
  expect(runCli(cwd, "generate", "--out", "/proc/nope/deeper")).toMatchObject({
    code: 2,
    err: "markdrift: Can't use `/proc/nope`: it isn't there\n",
  });
  expect(runCli(cwd, "check", "--only", "docs/nope.md", "--cache-dir", "/proc/nope")).toMatchObject({
    code: 2,
    err: "markdrift: Nothing at `docs/nope.md`, expected --only with files of the docs\n",
  });
});
