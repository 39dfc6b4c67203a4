import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { addToGroup } from "../lazy/add-to-group.ts";
import type { ApiModel } from "../model/api-model.ts";
import { marksOfOperation, type OperationMarks } from "../model/operations/operation-marks.ts";
import { mapLines, type LineMap } from "../text/source.ts";
import { checkPages } from "./check-pages.ts";
import { checkSet } from "./check-set.ts";
import { surround, type CheckSettings } from "./context/surroundings.ts";
import { onlyIn } from "./only-in.ts";
import { outlinePage, type PageOutline } from "./page-outline.ts";
import { settleFindings } from "./settle-findings.ts";
import { settingsFor, type RuleSettings } from "./rule-settings.ts";

/** What a caller can set about checking. */
export interface CheckOptions extends CheckSettings {
  /** Rule id, `area/*` or `*`, to the severity it reports with, or `off`. The narrower setting wins. */
  readonly rules?: RuleSettings;
  /** Reports on these files only, and knows all. */
  readonly only?: readonly string[];
}

/**
 * Checks the documentation behind a model against itself and, where the model has CSDL, against that. Returns what it
 * found in the order of file, line, column, rule; directives in the pages are obeyed.
 */
export function checkModel(model: ApiModel, options: CheckOptions = {}): readonly Diagnostic[] {
  const outlines = outlinePages(model);
  const around = surround(model, outlines, { settings: options, linesOf: linesIn(model) });
  const settings = settingsFor(options, { csdl: around.hasCsdl, declarations: model.declared !== undefined });
  const checked = checkPages(model, around, settings);
  const found = [...checkSet(model, around, { outlines, checked, settings }), ...checked.found];
  return onlyIn(settleFindings(found, outlines, settings), options.only);
}

function outlinePages({ pages, operations }: ApiModel): readonly PageOutline[] {
  const operationsByFile = new Map<string, OperationMarks[]>();
  for (const operation of operations) addToGroup(operationsByFile, operation.page, marksOfOperation(operation));
  return pages.map((page) => outlinePage(page, operationsByFile.get(page.file) ?? []));
}

function linesIn({ pages }: ApiModel): (file: string) => LineMap {
  const linesByFile = new Map(pages.map(({ file, lines }) => [file, lines]));
  return (file) => linesByFile.get(file) ?? mapLines(file, "");
}
