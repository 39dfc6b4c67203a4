import type { Rule } from "../../rule.ts";

/**
 * Reports a directive that silences nothing.
 *
 * The finding that it was written for is gone; left standing, it would hide the next one. A
 * directive for a rule that is off is left alone. Found after all other rules have run, by `apply-directives.ts`.
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 3:1
 * # Get note
 * ## HTTP request
 * <!-- markdrift disable-next-line -->
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
 * Fix: remove the comment.
 */
export const unusedDirective: Rule = {
  id: "directive/unused",
  severity: "warning",
  check: () => [],
};
