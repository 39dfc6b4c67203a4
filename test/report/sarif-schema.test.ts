import { createRequire } from "node:module";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { reportSarif } from "../../generator/report/report-sarif.ts";
import { findingWith, rangeAt, reportOf } from "./sample-report.ts";

/** The schema of SARIF 2.1.0; it names draft 4 but says nothing, beside its id, that draft 7 reads otherwise. */
const schemaPath = "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";

function faultsOf(log: unknown): readonly string[] {
  const { $schema: _draft, id: _id, ...schema } = createRequire(import.meta.url)(schemaPath);
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const isValid = ajv.compile(schema);
  isValid(log);
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test("whatever the findings, the log is valid", () => {
  const evil = "a b/\u0000\uD800%#?\\:../ü.md";
  const findings = [
    findingWith({
      suggestion: "Mend it.",
      related: [{ source: rangeAt(evil, 7, 2), message: "" }],
      fix: { start: 4, end: 11, text: "x" },
    }),
    findingWith({ rule: "b/b", severity: "warning", source: rangeAt(evil, 1, 1) }),
    findingWith({ severity: "info", message: evil }),
  ];
  const options = { color: false, version: "1.2.3-rc.1" };
  expect(faultsOf(JSON.parse(reportSarif(reportOf(findings), options)))).toEqual([]);
  expect(faultsOf(JSON.parse(reportSarif(reportOf([]), options)))).toEqual([]);
});

test("a level that SARIF doesn't know is a fault", () => {
  const log = JSON.parse(reportSarif(reportOf([findingWith({})]), { color: false, version: "1.0.0" }));
  log.runs[0].results[0].level = "severe";
  expect(faultsOf(log)).toEqual(["/runs/0/results/0/level must be equal to one of the allowed values"]);
});
