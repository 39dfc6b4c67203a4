import type { Fix, RelatedPlace, Severity } from "../diagnostics/diagnostic.ts";
import type { SourceRange } from "../text/source.ts";
import type { CheckContext } from "./context/check-context.ts";

/**
 * One thing that can be wrong with an API's documentation. The comment of its file is its documentation and its test:
 * see `explain-rule.ts` for the form.
 */
export interface Rule {
  /** `area/name`; its file is `rules/area/name.ts`. */
  readonly id: string;
  readonly severity: Severity;
  /**
   * What it looks at in one go: a page with its operations, as most rules do; all types and outlines of pages; or both,
   * the one after the other.
   */
  readonly scope?: "set" | "both";
  readonly check: (context: CheckContext) => Iterable<Finding>;
}

/** A place that breaks a rule. */
export interface Finding {
  readonly message: string;
  readonly source: SourceRange;
  /** Where this finding is less sure than its rule as a whole. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  readonly suggestion?: string;
  readonly fix?: Fix;
}
