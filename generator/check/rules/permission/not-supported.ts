import type { Rule } from "../../rule.ts";

/**
 * Reports a row of a permission table that says "Not supported" and names scopes beside it.
 *
 * One of the two is wrong, and whoever asks for consent can't tell which.
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 5:37
 * # Get note
 * ## Permissions
 * |Permission type|Permissions|
 * |:--|:--|
 * |Delegated (work or school account)|Not supported. Notes.Read|
 * |Application|Not supported.|
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-get.md
 * # Get note
 * ## Permissions
 * |Permission type|Permissions|
 * |:--|:--|
 * |Delegated (work or school account)|Notes.Read|
 * |Application|Not supported.|
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ~~~
 *
 * Fix: keep the scopes or "Not supported", not both.
 */
export const notSupported: Rule = {
  id: "permission/not-supported",
  severity: "error",
  *check({ model }) {
    for (const permission of model.operations.flatMap((operation) => operation.permissions)) {
      if (permission.scopes.length === 0 || saysBySubject(permission.text)) continue;
      if (!/\bnot (?:supported|available|applicable)\b/i.test(permission.text)) continue;
      yield {
        message: `Unexpected scopes beside "Not supported", expected one or the other`,
        source: permission.source,
      };
    }
  },
};

/** `For chats: Not supported. For channels: Channel.ReadBasic.All` says each of something else. */
function saysBySubject(text: string): boolean {
  return /\bfor\b/i.test(text) && text.includes(":");
}
