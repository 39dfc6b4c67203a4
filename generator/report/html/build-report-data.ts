import type { Finding } from "../report.ts";
import { countCoverage } from "./count-coverage.ts";
import type { FileTable } from "./file-table.ts";
import type { FindingEntry, ReportData } from "./report-data.ts";
import type { ReportRequest } from "./report-request.ts";

/** Builds what the page knows from the start; files that it names are put into the table. */
export function buildReportData(request: ReportRequest, files: FileTable): Omit<ReportData, "files"> {
  const models = request.apis.map((api) => api.model);
  const sum = (count: (model: (typeof models)[number]) => number) =>
    models.reduce((total, model) => total + count(model), 0);
  return {
    name: request.name,
    version: request.version,
    counts: [
      { name: "pages", count: sum((model) => model.pages.length) },
      { name: "types", count: sum((model) => model.types.size) },
      { name: "operations", count: sum((model) => model.operations.length) },
      { name: "examples", count: sum(({ operations }) => operations.flatMap(({ examples }) => examples).length) },
    ],
    coverage: countCoverage(models),
    findings: request.findings.map((finding) => findingEntry(finding, files)),
    rules: rulesOf(request),
    ...(request.changes === undefined ? {} : { changes: changesOf(request.changes, files) }),
  };
}

function findingEntry(finding: Finding, files: FileTable): FindingEntry {
  const { fingerprint, rule, severity, message, source, related, suggestion, fix } = finding;
  return {
    id: fingerprint,
    rule,
    severity,
    message,
    place: files.place(source),
    related: related.map((one) => ({ place: files.place(one.source), message: one.message })),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(fix === undefined ? {} : { fix: { start: fix.start, end: fix.end, text: fix.text } }),
  };
}

/** The rules that found something, in order; nothing is said of one that can't explain itself. */
function rulesOf({ findings, explain }: ReportRequest): Readonly<Record<string, string>> {
  const ids = [...new Set(findings.map((finding) => finding.rule))].toSorted();
  return Object.fromEntries(ids.flatMap((id) => [[id, explain(id) ?? ""]]).filter(([, text]) => text !== ""));
}

function changesOf(
  { from, to, list, placeAfter }: NonNullable<ReportRequest["changes"]>,
  files: FileTable,
): NonNullable<ReportData["changes"]> {
  return {
    from,
    to,
    list: list.map((change, index) => ({
      id: String(index + 1),
      kind: change.kind,
      severity: change.severity,
      subject: change.subject,
      message: change.message,
      ...(change.from === undefined ? {} : { from: change.from }),
      ...(change.to === undefined ? {} : { to: change.to }),
      ...(change.before === undefined ? {} : { before: `${change.before.file}:${change.before.line}` }),
      ...(change.after === undefined ? {} : { after: `${change.after.file}:${change.after.line}` }),
      ...(change.after === undefined || placeAfter === undefined
        ? {}
        : { afterPlace: files.place({ ...change.after, file: placeAfter(change.after.file) }) }),
    })),
  };
}
