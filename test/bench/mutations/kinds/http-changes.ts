import type { ExampleRequest, ExampleResponse, Operation } from "../../../../generator/model/api-model.ts";
import { changeAt, misspell, type Change, type ChangeKind } from "../change.ts";
import { spanIn, type PageFacts } from "../page-facts.ts";
import type { Random } from "../random.ts";

/** Changes of the messages that a page shows. */
export const httpChanges: readonly ChangeKind[] = [
  { name: "the method of an example", meansSomething: true, changes: (facts) => forRequests(facts, otherMethod) },
  {
    name: "a segment of an example's URL",
    meansSomething: true,
    changes: (facts, random) =>
      forRequests(facts, (page, request, operation) => segments(page, request, { operation, random })),
  },
  {
    name: "the version of an example's URL",
    meansSomething: true,
    changes: (facts) => forRequests(facts, otherVersion),
  },
  { name: "a status", meansSomething: true, changes: otherStatuses },
];

type RequestChange = (facts: PageFacts, request: ExampleRequest, operation: Operation) => Change[];

function forRequests(facts: PageFacts, change: RequestChange): Change[] {
  return facts.operations.flatMap((operation) =>
    operation.examples.flatMap(({ request }) => change(facts, request, operation)),
  );
}

const methods: ReadonlyMap<string, string> = new Map([
  ["GET", "POST"],
  ["POST", "GET"],
  ["PATCH", "PUT"],
  ["PUT", "PATCH"],
  ["DELETE", "GET"],
]);

function otherMethod(facts: PageFacts, { method, methodSource }: ExampleRequest): Change[] {
  const text = methods.get(method);
  return text === undefined ? [] : [changeAt(facts, methodSource, { ...spanIn(facts, methodSource), text })];
}

/** A literal segment of the documented routes is misspelt in the URL. */
function segments(
  facts: PageFacts,
  { urlSource }: ExampleRequest,
  { operation, random }: { readonly operation: Operation; readonly random: Random },
): Change[] {
  const literals = new Set(
    operation.routes.flatMap((route) =>
      route.segments.flatMap((segment) => (segment.kind === "literal" ? [segment.text.toLowerCase()] : [])),
    ),
  );
  const span = spanIn(facts, urlSource);
  const url = facts.text.slice(span.start, span.end);
  const path = url.split("?", 1)[0] ?? "";
  return [...path.matchAll(/\/([A-Za-z]{3,})(?=\/|$)/g)].flatMap((match) => {
    const [, name = ""] = match;
    if (!literals.has(name.toLowerCase())) return [];
    const start = span.start + match.index + 1;
    return [changeAt(facts, urlSource, { start, end: start + name.length, text: misspell(name, random) })];
  });
}

function otherVersion(facts: PageFacts, { urlSource }: ExampleRequest): Change[] {
  const span = spanIn(facts, urlSource);
  const found = /\/(v1\.0|beta)\//.exec(facts.text.slice(span.start, span.end));
  if (found === null) return [];
  const start = span.start + found.index + 1;
  const text = found[1] === "beta" ? "v1.0" : "beta";
  return [changeAt(facts, urlSource, { start, end: start + (found[1] ?? "").length, text })];
}

const statuses: ReadonlyMap<number, readonly [number, string]> = new Map([
  [200, [201, "Created"]],
  [201, [200, "OK"]],
  [202, [200, "OK"]],
  [204, [200, "OK"]],
]);

/** The status and its reason together, as an author would write another. */
function otherStatuses(facts: PageFacts): Change[] {
  const responses = facts.operations.flatMap(({ examples }) => examples.flatMap((example) => example.responses));
  return responses.flatMap((response: ExampleResponse) => {
    const other = statuses.get(response.status);
    if (other === undefined || response.reason === "") return [];
    const { start } = spanIn(facts, response.statusSource);
    const { end } = spanIn(facts, response.reasonSource);
    return [changeAt(facts, response.statusSource, { start, end, text: other.join(" ") })];
  });
}
