import { readOwnFile } from "../../read/read-own-file.ts";
import { readTemplate } from "../../read/read-template.ts";
import { pageScript } from "../page-script.ts";
import { buildModelData } from "./build-model-data.ts";
import { buildReportData } from "./build-report-data.ts";
import { makeFileTable } from "./file-table.ts";
import { packJson } from "./pack-json.ts";
import { printPage } from "./print-page.ts";
import type { ReportData } from "./report-data.ts";
import type { ReportRequest } from "./report-request.ts";
import { textBlocks } from "./text-blocks.ts";

/** Prints a report as one HTML page that works from disk and reaches out for nothing. */
export function printReport(request: ReportRequest): string {
  const table = makeFileTable();
  const data = buildReportData(request, table);
  const model = buildModelData(request.apis, table);
  const { files, blocks } = textBlocks(table.paths(), request.textOf);
  const whole: ReportData = { ...data, files };
  return printPage({
    title: `${request.name} · markdrift`,
    style: readTemplate("report/page.css"),
    script: readOwnFile(pageScript),
    blocks: new Map([
      ["report", packJson(whole)],
      ["model", packJson(model)],
      ...blocks.map((block, index) => [`text-${index}`, packJson(block)] as const),
    ]),
  });
}
