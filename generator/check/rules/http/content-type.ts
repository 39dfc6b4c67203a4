import type { ExampleHeader, ExampleRequest, ExampleResponse } from "../../../model/api-model.ts";
import { messagesOf } from "../../judge/messages-of.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a message whose Content-Type doesn't fit its body: JSON that is called text, or the other way round.
 *
 * Clients choose how to read a body by this header.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|What the note is about.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 12:15
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Response
 * Returns `200 OK` and a [note](../resources/note.md).
 * ## Example
 * <!-- { "blockType": "response", "@odata.type": "microsoft.graph.note" } -->
 * ``` http
 * HTTP/1.1 200 OK
 * Content-Type: text/plain
 *
 * { "subject": "Milk" }
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
 * ## Response
 * Returns `200 OK` and a [note](../resources/note.md).
 * ## Example
 * <!-- { "blockType": "response", "@odata.type": "microsoft.graph.note" } -->
 * ``` http
 * HTTP/1.1 200 OK
 * Content-Type: application/json
 *
 * { "subject": "Milk" }
 * ```
 * ~~~
 *
 * Fix: state the media type of the body.
 */
export const contentType: Rule = {
  id: "http/content-type",
  severity: "warning",
  *check({ model }) {
    for (const message of messagesOf(model)) {
      const header = message.headers.find((one) => one.name.toLowerCase() === "content-type");
      if (header === undefined || fits(header, message)) continue;
      yield {
        message: `Unexpected Content-Type \`${header.value}\`, expected ${isJson(message) ? "`application/json`" : "that of a body that isn't JSON"}`,
        source: header.valueSource,
        ...(message.body && { related: [{ source: message.body.source, message: "The body" }] }),
      };
    }
  },
};

function fits(header: ExampleHeader, message: ExampleRequest | ExampleResponse): boolean {
  const text = message.body?.text.trim() ?? "";
  if (text === "") return true;
  if (/\bjson\b/i.test(header.value)) return !/^(?:<[?!a-zA-Z]|%PDF|--)/.test(text);
  return !isJson(message) || !/^(?:text\/plain|text\/html|application\/xml|image\/)/i.test(header.value);
}

function isJson({ body }: ExampleRequest | ExampleResponse): boolean {
  const value = body?.json?.value;
  return value?.kind === "object" && value.members.length > 0 && body?.json?.faults.length === 0;
}
