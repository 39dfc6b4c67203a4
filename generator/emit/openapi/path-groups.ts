import type { Operation, Route } from "../../model/api-model.ts";
import type { SourceRange } from "../../text/source.ts";
import { takeName } from "../names/take-name.ts";
import { printPath } from "../paths/print-path.ts";
import { type PathTemplate, pathTemplateOf } from "../routes/path-template.ts";

/** A path with what its methods do. */
export interface PathGroup {
  readonly path: string;
  readonly source: SourceRange;
  readonly items: readonly PathItem[];
}

/** An operation as a path and method reach it. */
export interface PathItem {
  readonly method: string;
  readonly operation: Operation;
  /** Unique in the document. */
  readonly operationId: string;
  /** With the placeholder names that the whole path has. */
  readonly template: PathTemplate;
}

/** In the order of a path item (OpenAPI 3.1, section 4.8.9). */
const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

interface OpenGroup extends PathGroup {
  readonly template: PathTemplate;
  readonly items: PathItem[];
}

/**
 * Groups the routes of operations by path. Paths that differ in the names of placeholders alone are one path, with the
 * names of the first; of operations that claim one path and method, the first in the order of the model has it.
 */
export function groupPaths(operations: readonly Operation[], names: ReadonlyMap<string, string>): readonly PathGroup[] {
  const groupByShape = new Map<string, OpenGroup>();
  const taken = new Set<string>();
  for (const operation of operations) {
    for (const route of operation.routes) {
      const method = route.method.toLowerCase();
      if (!METHODS.includes(method)) continue;
      const group = groupOf(groupByShape, operation, route);
      if (group.items.some((item) => item.method === method)) continue;
      group.items.push({
        method,
        operation,
        operationId: takeName(taken, names.get(operation.id) ?? operation.id),
        template: group.template,
      });
    }
  }
  return [...groupByShape.values()].map(sortMethods).toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function groupOf(groupByShape: Map<string, OpenGroup>, operation: Operation, route: Route): OpenGroup {
  const template = pathTemplateOf(operation, route);
  const shape = template.texts.join("{}").replace(/(?<!\/)\/+$/, "");
  const known = groupByShape.get(shape);
  if (known) return known;
  const group: OpenGroup = { path: printPath(template), template, source: route.pathSource, items: [] };
  groupByShape.set(shape, group);
  return group;
}

function sortMethods({ path, source, items }: OpenGroup): PathGroup {
  return { path, source, items: METHODS.flatMap((method) => items.find((item) => item.method === method) ?? []) };
}
