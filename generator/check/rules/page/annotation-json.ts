import type { Page, PageAnnotation } from "../../../model/api-model.ts";
import type { JsonFault } from "../../../text/json.ts";
import { rangeOf } from "../../../text/source.ts";
import { describeFault } from "../../judge/describe-fault.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * Reports an annotation, the JSON in an HTML comment before a block, that doesn't parse.
 *
 * What it says of its block is lost or guessed. Line breaks inside of strings are fine here.
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 7:32
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Example
 * <!-- { "blockType": "response" , } -->
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
 * <!-- { "blockType": "response" } -->
 * ``` http
 * HTTP/1.1 200 OK
 * ```
 * ~~~
 *
 * Fix: `markdrift check --fix` removes a trailing comma; mend the others by hand.
 */
export const annotationJson: Rule = {
  id: "page/annotation-json",
  severity: "warning",
  *check({ model }) {
    for (const page of model.pages) {
      for (const annotation of page.annotations) {
        const fault = firstFault(annotation);
        if (fault !== undefined && annotation.lines.file === page.file) yield findingOf(fault, page);
      }
    }
  },
};

function firstFault({ json }: PageAnnotation): JsonFault | undefined {
  const faults = json.faults.filter((fault) => fault.code !== "rawNewline");
  return faults.find((fault) => fault.code === "syntax") ?? faults[0];
}

function findingOf(fault: JsonFault, page: Page): Finding {
  const { code, start, end, repair } = fault;
  return {
    message: `${describeFault(code).message} (in an annotation)`,
    source: rangeOf(page.lines, fault),
    ...(code === "syntax" && { severity: "error" as const }),
    ...(code === "trailingComma" && repair !== undefined && { fix: { start, end, text: repair } }),
  };
}
