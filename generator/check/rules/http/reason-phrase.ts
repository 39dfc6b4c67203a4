import type { ApiModel, ExampleResponse } from "../../../model/api-model.ts";
import { spanOf, type LineMap } from "../../../text/source.ts";
import { reasonPhrases } from "../../judge/reason-phrases.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a status line whose reason phrase isn't that of its status: `200 Success`, `202 Accpted`.
 *
 * The phrase tells a reader which of number and words was meant. Its case doesn't count.
 *
 * Wrong:
 *
 * ~~~ api/note-delete.md 11:14
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
 * HTTP/1.1 204 No Contnt
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
 * Fix: `markdrift check --fix` writes the phrase of the status.
 */
export const reasonPhrase: Rule = {
  id: "http/reason-phrase",
  severity: "error",
  *check({ model, pages }) {
    for (const response of responsesOf(model)) {
      const expected = reasonPhrases.get(response.status);
      if (expected === undefined || response.reason === "" || agrees(response.reason, expected)) continue;
      yield {
        message: `Unexpected reason phrase \`${response.reason}\` of status ${response.status}, expected \`${expected}\``,
        source: response.reasonSource,
        ...fixOf(response, expected, pages.get(response.reasonSource.file)?.lines),
      };
    }
  },
};

function agrees(actual: string, expected: string): boolean {
  return foldPhrase(actual) === foldPhrase(expected);
}

function foldPhrase(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, "");
}

function responsesOf(model: ApiModel): readonly ExampleResponse[] {
  return model.operations.flatMap((operation) => operation.examples).flatMap((example) => example.responses);
}

function fixOf(
  { reasonSource }: ExampleResponse,
  text: string,
  lines: LineMap | undefined,
): { readonly fix?: { readonly start: number; readonly end: number; readonly text: string } } {
  return lines === undefined ? {} : { fix: { ...spanOf(lines, reasonSource), text } };
}
