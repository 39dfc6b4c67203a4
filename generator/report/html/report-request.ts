import type { Change } from "../../compare/change.ts";
import type { ApiModel } from "../../model/api-model.ts";
import type { Finding } from "../report.ts";

/** What the page is to tell of. */
export interface ReportRequest {
  /** What the page is about, for its title. */
  readonly name: string;
  /** Of this program. */
  readonly version: string;
  readonly apis: readonly ReportedApi[];
  /** In the order of file, line, column, rule. */
  readonly findings: readonly Finding[];
  readonly changes?: ReportedChanges;
  /** Returns the text of a file as findings name it. */
  readonly textOf: (file: string) => string | undefined;
  /** Returns what a rule checks and why, in Markdown. */
  readonly explain: (rule: string) => string | undefined;
}

export interface ReportedApi {
  readonly name: string;
  readonly model: ApiModel;
  /** Returns how findings name a file that the model names. */
  readonly placeFile: (file: string) => string;
}

/** What changed between two versions, named as the reader names them. */
export interface ReportedChanges {
  readonly from: string;
  readonly to: string;
  readonly list: readonly Change[];
  /** Returns how findings name a file of the later version, where that is what was read. */
  readonly placeAfter?: (file: string) => string;
}
