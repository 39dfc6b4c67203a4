import type { Rule } from "../../rule.ts";

/**
 * Reports a directive whose word isn't known: it silences nothing.
 *
 * Found after all other rules have run, by `apply-directives.ts`.
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 3:1
 * # Get note
 * ## HTTP request
 * <!-- markdrift ignore -->
 * ``` http
 * GET /notes/{id}
 * ```
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-get.md
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ~~~
 *
 * Fix: write `disable-next-line`, `disable`, `enable` or `disable-file` and the rules that are meant.
 */
export const unreadableDirective: Rule = {
  id: "directive/unreadable",
  severity: "warning",
  check: () => [],
};
