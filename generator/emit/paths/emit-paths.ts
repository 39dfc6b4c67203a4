import type { Operation } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import type { EmittedFile, Trace } from "../emitted-file.ts";
import { joinCode } from "../names/code.ts";
import type { Code } from "../names/code.ts";
import { printImports } from "../names/print-imports.ts";
import { printString } from "../names/print-string.ts";
import { pathTemplateOf } from "../routes/path-template.ts";
import { fillTemplate } from "../templates.ts";
import { operationCode } from "./operation-code.ts";
import type { PathOperation } from "./operation-code.ts";
import { printPath } from "./print-path.ts";

/** The path item's own order (OpenAPI 3.1, section 4.8.9); a page's other methods are no HTTP methods. */
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Emits `paths.ts`: an interface of openapi-typescript's shape, for openapi-fetch and its kin. */
export function emitPaths(context: EmitContext): readonly EmittedFile[] {
  const items = [...pathItems(context.model.operations)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const codes = items.map(([path, item]) => pathCode(path, item, (operation) => operationCode(operation, context)));
  const body = joinCode(codes, "\n");
  const text = fillTemplate(context.templates, "paths.hbs", {
    source: "",
    command: context.command,
    imports: printImports("paths.ts", body.imports),
    body: body.text,
  });
  const file = {
    path: "paths.ts",
    text,
    get traces() {
      return items.flatMap(([path, item]) => tracesOf(path, item));
    },
  };
  return [file];
}

type PathItem = ReadonlyMap<string, PathOperation>;

/** Sorts operations by path and method; where several claim one, the first in the order of the model has it. */
function pathItems(operations: readonly Operation[]): ReadonlyMap<string, PathItem> {
  const items = new Map<string, Map<string, PathOperation>>();
  for (const operation of operations) {
    for (const route of operation.routes) {
      const template = pathTemplateOf(operation, route);
      const path = printPath(template);
      const method = route.method.toLowerCase();
      const item = items.get(path) ?? new Map<string, PathOperation>();
      if (methods.includes(method) && !item.has(method)) item.set(method, { operation, route, template });
      if (item.size > 0) items.set(path, item);
    }
  }
  return items;
}

function pathCode(path: string, item: PathItem, print: (operation: PathOperation) => Code): Code {
  const operations = methods.map((method) => item.get(method)).filter((operation) => operation !== undefined);
  const { text, imports } = joinCode(operations.map(print), "\n");
  return { text: `  ${printString(path)}: {\n${text}\n  };`, imports };
}

function tracesOf(path: string, item: PathItem): readonly Trace[] {
  return [...item.values()].map(({ route }) => ({ text: printString(path), source: route.pathSource }));
}
