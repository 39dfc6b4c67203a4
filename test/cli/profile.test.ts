import { expect, test } from "vitest";
import { temporaryFolder } from "../report/temporary-folder.ts";
import { runCli } from "./run-cli.ts";
import { sampleDocs } from "./sample-docs.ts";

test("--profile prints each stage to standard error", () => {
  const { out, err, code } = runCli(temporaryFolder(sampleDocs()), "check", "--profile");
  expect(err.replace(/ +\d+ (ms|MB)/g, " N $1").split("\n")).toEqual([
    "read N ms N MB",
    "parse in threads N ms N MB",
    "parse N ms N MB",
    "build N ms N MB",
    "check N ms N MB",
    "emit N ms N MB",
    "all N ms",
    "",
  ]);
  expect(out).toMatch(/^no findings/);
  expect(code).toBe(0);
});
