import type { ExampleResponse, Operation, Response } from "../../../model/api-model.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * Reports an example whose status isn't among those that the Response section names.
 *
 * A client that waits for the documented status takes the shown one for a failure. Errors that an example shows on
 * purpose, calls of other hosts and what a documented redirect leads to are left alone, and so are pages whose Response
 * section names no success; but that a GET creates something is wrong everywhere.
 *
 * Wrong:
 *
 * ~~~ api/note-delete.md 13:10
 * # Delete note
 * ## HTTP request
 * ``` http
 * DELETE /notes/{id}
 * ```
 * ## Response
 * Returns `204 No Content`.
 * ## Example
 * ``` http
 * DELETE https://graph.microsoft.com/v1.0/notes/1
 * ```
 * ``` http
 * HTTP/1.1 200 OK
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
 * ## Response
 * Returns `204 No Content`.
 * ## Example
 * ``` http
 * DELETE https://graph.microsoft.com/v1.0/notes/1
 * ```
 * ``` http
 * HTTP/1.1 204 No Content
 * ```
 * ~~~
 *
 * Fix: correct the status of the example or of the Response section.
 */
export const status: Rule = {
  id: "http/status",
  severity: "error",
  *check({ model, isServiceUrl }) {
    for (const operation of model.operations) {
      const documented = operation.responses.filter((response) => response.origin === "prose" && response.status < 400);
      if (documented.length === 0) {
        yield* createdByGet(operation);
        continue;
      }
      for (const response of shownResponses(operation, isServiceUrl)) {
        if (documented.some((other) => allows(other.status, response.status))) continue;
        yield {
          message: `Unexpected status ${response.status}, expected ${listStatuses(documented)}`,
          source: response.statusSource,
          related: documented.map(({ source, status: other }) => ({ source, message: `${other} is documented here` })),
        };
      }
    }
  },
};

/** RFC 9110, section 9.3.1: a GET asks for what is there. */
function* createdByGet({ examples }: Operation): Iterable<Finding> {
  for (const { request, responses } of examples) {
    for (const response of responses) {
      if (request.method !== "GET" || response.status !== 201) continue;
      yield {
        message: "Unexpected status 201 in answer to a GET, expected 200",
        source: response.statusSource,
        related: [{ source: request.methodSource, message: "The request" }],
      };
    }
  }
}

/** A documented redirect allows for what the client sees in the end, and 207 for all going well. */
function allows(documented: number, shown: number): boolean {
  return documented === shown || ((documented >= 300 || documented === 207) && shown === 200);
}

function shownResponses(operation: Operation, isServiceUrl: (url: string) => boolean): readonly ExampleResponse[] {
  return operation.examples
    .filter(({ request }) => isServiceUrl(request.url))
    .flatMap((example) => example.responses)
    .filter((response) => response.expectError !== true && response.status >= 200 && response.status < 400);
}

function listStatuses(documented: readonly Response[]): string {
  return [...new Set(documented.map((response) => response.status))].join(" or ");
}
