import type { Operation } from "../../model/api-model.ts";
import type { SourceRange } from "../../text/source.ts";
import type { EmitContext } from "../emit-context.ts";
import type { Code } from "../names/code.ts";
import { pathTemplateOf } from "../routes/path-template.ts";
import { operationCode } from "./operation-code.ts";
import { printPath } from "./print-path.ts";

/** The path item's own order (OpenAPI 3.1, section 4.8.9); a page's other methods are no HTTP methods. */
export const pathMethods: readonly string[] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** An operation as one of its routes reaches it, printed: plain data. */
export interface PathEntry {
  /** `/users/{id}` */
  readonly path: string;
  /** `get` */
  readonly method: string;
  readonly code: Code;
  readonly source: SourceRange;
}

/** Prints an operation as each of its routes reaches it. */
export function printPathEntries(operation: Operation, context: EmitContext): readonly PathEntry[] {
  return operation.routes.flatMap((route) => {
    const method = route.method.toLowerCase();
    if (!pathMethods.includes(method)) return [];
    const template = pathTemplateOf(operation, route);
    const code = operationCode({ operation, route, template }, context);
    return [{ path: printPath(template), method, code, source: route.pathSource }];
  });
}
