import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

/**
 * The promise of the whole: one word of a page changes, and the check names its line and column, the comparison of the
 * generated code fails, and so do the tests that come of the page.
 */
const project = fileURLToPath(new URL("../..", import.meta.url));
const page = "docs/api/intune_apps_enterprisecertificate_create.md";
const resource = "docs/resources/intune_apps_enterprisecertificate.md";
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "markdrift-drift-"));
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  cpSync(join(project, "docs-input/beta"), join(folder, "docs"), { recursive: true });
  expect(markdrift("generate", "docs").status).toBe(0);
});

function markdrift(...args: readonly string[]) {
  const main = join(project, "dist/bin/main.js");
  return spawnSync(process.execPath, [main, ...args, "--no-cache"], { cwd: folder, encoding: "utf8" });
}

function generatedTests() {
  const vitest = join(project, "node_modules/vitest/vitest.mjs");
  const { FORCE_COLOR: _, ...rest } = process.env;
  const env = { ...rest, NO_COLOR: "1" };
  return spawnSync(process.execPath, [vitest, "run", "--root", folder], { cwd: folder, encoding: "utf8", env });
}

test("names the line and column of a type with a character too few", () => {
  const path = join(folder, resource);
  writeFileSync(path, readFileSync(path, "utf8").replace("|certType|Int32|", "|certType|Int3|"));
  expect(markdrift("check", "docs").stdout).toContain(`${resource}:21:11 `);
  expect(markdrift("generate", "docs", "--check").status).toBe(1);
});

test.each([
  {
    what: "a property's name in an example",
    file: page,
    from: '  "issuedTo": "Issued To value",\n  "issuedBy": "Issued By value",\n  "certExpirationDate": "2016-12-31T23:56:39.3841403-08:00",\n  "certStatus": 10,\n  "certType": 8\n}\n```\n\n### Response',
    to: '  "isuedTo": "Issued To value",\n  "issuedBy": "Issued By value",\n  "certExpirationDate": "2016-12-31T23:56:39.3841403-08:00",\n  "certStatus": 10,\n  "certType": 8\n}\n```\n\n### Response',
    finding: `${page}:57:3 error`,
  },
  {
    what: "a type in a table",
    file: resource,
    from: "|certType|Int32|",
    to: "|certType|String|",
    finding: `${page}:61:15 error`,
    related: `see ${resource}:21:2`,
  },
  {
    what: "a route",
    file: page,
    from: "POST /deviceAppManagement/enterpriseCerts/",
    to: "POST /deviceAppManagement/enterpriseCert/",
    finding: `${page}:50:59 error`,
  },
])(
  "notices a change of $what",
  ({ file, from, to, finding, related = "" }) => {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));

    const check = markdrift("check", "docs");
    expect(check.stdout).toContain(finding);
    expect(check.stdout).toContain(related);
    expect(check.status).toBe(1);

    const comparison = markdrift("generate", "docs", "--check");
    expect(comparison.stdout).toContain(file);
    expect(comparison.status).toBe(1);

    expect(markdrift("generate", "docs").status).toBe(0);
    const tests = generatedTests();
    expect(tests.stdout + tests.stderr).toContain(
      "Create enterpriseCertificate > takes and answers the documented example 1",
    );
    expect(tests.status).toBe(1);
  },
  60_000,
);

test("passes the tests that come of the pages as they are", () => {
  const tests = generatedTests();
  expect(tests.stderr).toBe("");
  expect(tests.status).toBe(0);
}, 60_000);
