import { Buffer } from "node:buffer";
import { spanOf, type LineMap } from "../../../text/source.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a Content-Length that isn't the length of the shown body in bytes, whether its lines end with LF or CRLF.
 *
 * A client that sends both as shown is cut off or waits for the rest. Responses are shortened by hand so often that theirs
 * aren't judged.
 *
 * Wrong:
 *
 * ~~~ api/note-post.md 10:17
 * # Create note
 * ## HTTP request
 * ``` http
 * POST /notes
 * ```
 * ## Example
 * ``` http
 * POST https://graph.microsoft.com/v1.0/notes
 * Content-Type: application/json
 * Content-Length: 30
 *
 * { "subject": "Milk" }
 * ```
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-post.md
 * # Create note
 * ## HTTP request
 * ``` http
 * POST /notes
 * ```
 * ## Example
 * ``` http
 * POST https://graph.microsoft.com/v1.0/notes
 * Content-Type: application/json
 * Content-Length: 21
 *
 * { "subject": "Milk" }
 * ```
 * ~~~
 *
 * Fix: `markdrift check --fix` writes the length; or take the header out, clients set it themselves.
 */
export const contentLength: Rule = {
  id: "http/content-length",
  severity: "info",
  *check({ model, pages }) {
    for (const { request } of model.operations.flatMap((operation) => operation.examples)) {
      const header = request.headers.find((one) => one.name.toLowerCase() === "content-length");
      if (header === undefined || request.body === undefined || !/^\d{1,9}$/.test(header.value)) continue;
      const lengths = lengthsOf(request.body.text);
      if (lengths.includes(Number(header.value))) continue;
      yield {
        message: `Unexpected Content-Length ${header.value}, expected ${lengths[0]} (${lengths[1]} with CRLF)`,
        source: header.valueSource,
        related: [{ source: request.body.source, message: "The body" }],
        ...fixOf(header.valueSource, String(lengths[1]), pages.get(header.valueSource.file)?.lines),
      };
    }
  },
};

/** With LF, with CRLF, and both with the line end behind the last line. */
function lengthsOf(text: string): readonly number[] {
  const body = text.replaceAll(/\r\n?/g, "\n").trimEnd();
  const breaks = body.split("\n").length - 1;
  const bytes = Buffer.byteLength(body);
  return [bytes, bytes + breaks, bytes + 1, bytes + breaks + 2];
}

function fixOf(
  source: Parameters<typeof spanOf>[1],
  text: string,
  lines: LineMap | undefined,
): { readonly fix?: { readonly start: number; readonly end: number; readonly text: string } } {
  return lines === undefined ? {} : { fix: { ...spanOf(lines, source), text } };
}
