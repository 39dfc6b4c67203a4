import { checkModel } from "../../../generator/check/check-model.ts";
import { findChanges } from "../../../generator/compare/find-changes.ts";
import { compareDiagnostics } from "../../../generator/diagnostics/compare-diagnostics.ts";
import { fingerprintsOf } from "../../../generator/diagnostics/fingerprint.ts";
import type { ApiModel } from "../../../generator/model/api-model.ts";
import { buildModel } from "../../../generator/model/build-model.ts";
import { parseSources } from "../../../generator/parse/parse-sources.ts";
import type { ReportRequest } from "../../../generator/report/html/report-request.ts";

/** Returns what a report of some pages, by their paths, is printed from; with changes where earlier pages are given. */
export function requestOf(pages: Readonly<Record<string, string>>, before?: typeof pages): ReportRequest {
  const model = modelOf(pages);
  const found = checkModel(model).toSorted(compareDiagnostics);
  const fingerprints = fingerprintsOf(found);
  const changes = before === undefined ? [] : findChanges(modelOf(before), model);
  return {
    name: "notes",
    version: "1.2.3",
    apis: [{ name: "notes", model, placeFile: (file) => file }],
    findings: found.map((diagnostic, at) => ({ ...diagnostic, fingerprint: fingerprints[at] ?? "" })),
    ...(before === undefined
      ? {}
      : { changes: { from: "v1", to: "v2", list: changes, placeAfter: (file: string) => file } }),
    textOf: (file) => pages[file],
    explain: (rule) => `About \`${rule}\`.`,
  };
}

function modelOf(pages: Readonly<Record<string, string>>): ApiModel {
  const files = Object.entries(pages).map(([path, text]) => ({ path, text }));
  return buildModel(parseSources({ root: "/docs", pages: files, includes: [], csdl: [], diagnostics: [] }));
}
