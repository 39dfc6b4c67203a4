import type { Log } from "sarif";
import { expect, test } from "vitest";
import { reportSarif } from "../../generator/report/report-sarif.ts";
import { findingWith, rangeAt, reportOf } from "./sample-report.ts";

const options = { color: false, version: "1.2.3" };

test("a log has its rules, places, the other side, fixes and fingerprints", () => {
  const finding = findingWith({
    suggestion: "Did you mean `issuedTo`?",
    related: [{ source: rangeAt("docs/type.md", 7, 2), message: "declared here" }],
    fix: { start: 4, end: 11, text: "issuedTo" },
  });
  const log: Log = JSON.parse(reportSarif(reportOf([finding]), options));
  expect(log).toEqual({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "markdrift", semanticVersion: "1.2.3", rules: [{ id: "example/unknown-property" }] } },
        columnKind: "utf16CodeUnits",
        results: [
          {
            ruleId: "example/unknown-property",
            ruleIndex: 0,
            level: "error",
            message: { text: "Unexpected key `isuedTo`. Did you mean `issuedTo`?" },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: "docs/note.md" },
                  region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 10 },
                },
              },
            ],
            relatedLocations: [
              {
                id: 0,
                physicalLocation: {
                  artifactLocation: { uri: "docs/type.md" },
                  region: { startLine: 7, startColumn: 2, endLine: 7, endColumn: 3 },
                },
                message: { text: "declared here" },
              },
            ],
            partialFingerprints: { "markdrift/v1": "0123456789abcdef" },
            fixes: [
              {
                artifactChanges: [
                  {
                    artifactLocation: { uri: "docs/note.md" },
                    replacements: [
                      { deletedRegion: { charOffset: 4, charLength: 7 }, insertedContent: { text: "issuedTo" } },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
});

test("levels are those of SARIF and every result names its rule", () => {
  const findings = [
    findingWith({ rule: "b/b", severity: "info" }),
    findingWith({ rule: "a/a", severity: "warning" }),
    findingWith({ rule: "b/b", severity: "error" }),
  ];
  const log: Log = JSON.parse(reportSarif(reportOf(findings), options));
  const run = log.runs[0];
  expect(run?.tool.driver.rules?.map((rule) => rule.id)).toEqual(["a/a", "b/b"]);
  expect(run?.results?.map((result) => [result.ruleIndex, result.level])).toEqual([
    [1, "note"],
    [0, "warning"],
    [1, "error"],
  ]);
});

test("file names become URI references", () => {
  const finding = findingWith({ source: rangeAt("a b/ü%#?\uD800.md", 1, 1) });
  const log: Log = JSON.parse(reportSarif(reportOf([finding]), options));
  const place = log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation;
  expect(place?.artifactLocation?.uri).toBe("a%20b/%C3%BC%25%23%3F%EF%BF%BD.md");
});
