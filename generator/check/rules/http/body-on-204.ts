import type { Rule } from "../../rule.ts";

/**
 * Reports a response with status 204 that shows a body.
 *
 * 204 means that there is none: status or body is wrong.
 *
 * Wrong:
 *
 * ~~~ api/note-delete.md 14:1
 * # Delete note
 * ## HTTP request
 * ``` http
 * DELETE /notes/{id}
 * ```
 * ## Example
 * ``` http
 * DELETE https://graph.microsoft.com/v1.0/notes/1
 * ```
 * ``` http
 * HTTP/1.1 204 No Content
 * Content-Type: application/json
 *
 * { "subject": "Milk" }
 * ```
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-delete.md
 * # Delete note
 * ## HTTP request
 * ``` http
 * DELETE /notes/{id}
 * ```
 * ## Example
 * ``` http
 * DELETE https://graph.microsoft.com/v1.0/notes/1
 * ```
 * ``` http
 * HTTP/1.1 204 No Content
 * ```
 * ~~~
 *
 * Fix: take the body out, or write the status that comes with it.
 */
export const bodyOn204: Rule = {
  id: "http/body-on-204",
  severity: "error",
  *check({ model }) {
    for (const operation of model.operations) {
      for (const { body, status, statusSource } of operation.examples.flatMap((example) => example.responses)) {
        if (status !== 204 || body === undefined || body.text.trim() === "" || isRemark(body.text)) continue;
        yield {
          message: "Unexpected body, expected none with status 204",
          source: body.source,
          related: [{ source: statusSource, message: "The status" }],
        };
      }
    }
  },
};

/** `(empty)` or `No response body` says in words what the status says. */
function isRemark(text: string): boolean {
  return /^[<({[]?(?:no|empty|none)\b/i.test(text.trim()) || /^\{\s*\}$/.test(text.trim());
}
