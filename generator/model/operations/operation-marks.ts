import type { Operation } from "../api-model.ts";
import type { OperationSketch } from "./operation-sketches.ts";

/** What an operation shows whatever types there are. */
export interface OperationMarks extends Pick<Operation, "routes" | "permissions"> {
  /** Those that the text numbers; one can come twice. */
  readonly statuses: readonly number[];
  /** Of its examples. */
  readonly urls: readonly string[];
}

/** Marks what an operation shows, from its sketch: undefined where it shows nothing that could be called. */
export function marksOfSketch({ route, pairs, stated, permissions }: OperationSketch): OperationMarks | undefined {
  const { routes } = route;
  const own = routes.slice(0, 1).map(({ path }) => path);
  const urls = pairs.flatMap(({ request }) => (request === undefined ? own : [request.message.line.target]));
  if (routes.length === 0 && urls.length === 0) return undefined;
  const responses = [...stated.mentions.map(({ mention }) => mention), ...stated.tabled];
  return { routes, permissions, statuses: responses.map(({ status }) => status), urls };
}

/** Marks the same from the operation itself. */
export function marksOfOperation({ routes, permissions, responses, examples }: Operation): OperationMarks {
  const numbered = responses.filter(({ origin, unnumbered }) => origin === "prose" && unnumbered === undefined);
  return {
    routes,
    permissions,
    statuses: numbered.map(({ status }) => status),
    urls: examples.map(({ request }) => request.url),
  };
}
