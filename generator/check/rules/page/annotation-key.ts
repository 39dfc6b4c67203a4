import { nearName } from "../../../text/near-name.ts";
import { rangeOf } from "../../../text/source.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a key of an annotation that no tool of this family knows, and a value of `blockType` that isn't one.
 *
 * It is likely a slip of a key that has a meaning: `truncate` for `truncated`.
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 7:33
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Example
 * <!-- { "blockType": "response", "truncate": true } -->
 * ``` http
 * HTTP/1.1 200 OK
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
 * ## Example
 * <!-- { "blockType": "response", "truncated": true } -->
 * ``` http
 * HTTP/1.1 200 OK
 * ```
 * ~~~
 *
 * Fix: spell the key as the tools do, or remove it.
 */
export const annotationKey: Rule = {
  id: "page/annotation-key",
  severity: "info",
  *check({ fields: fieldsByKey }) {
    for (const [key, fields] of fieldsByKey) {
      if (knownKeys.has(key)) continue;
      const near = nearName(key, knownKeys);
      for (const { annotation, field } of fields) {
        if (annotation.blockType === undefined) continue;
        yield {
          message: `Unknown key \`${key}\` of an annotation`,
          source: rangeOf(annotation.lines, field.keySpan),
          ...(near !== undefined && { suggestion: `Did you mean \`${near}\`?`, severity: "warning" as const }),
        };
      }
    }
  },
};

const knownKeys: ReadonlySet<string> = new Set(
  (
    "blockType name @odata.type @type isCollection collectionProperty truncated isEmpty expectError " +
    "optionalProperties nullableProperties keyProperty baseType abstract openType isMediaEntity isComposable " +
    "sampleKeys scopes apiVersions tags target opaqueUrl @odata.annotations requestUrls type description keywords " +
    "section tocPath suppressions tocBookmarks useNamespace legacy method isOpenType enumTypes"
  ).split(" "),
);
