import type { Operation } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import type { OperationOutline } from "../outline-operation.ts";
import { buildContract } from "./build-contract.ts";
import { planRoutes } from "./plan-routes.ts";
import type { ResourcePlan } from "./plan-routes.ts";
import { printOperation } from "./route-module.ts";
import type { PrintedOperation, RouteModule } from "./route-module.ts";

/** A file takes operations until one of what it gives rise to has as many lines; a header comes on top. */
const mostLines = 1800;

/**
 * Builds and prints the contracts of all operations, laid together by resource and in files of bearable length. What a
 * resource has is printed when its turn comes.
 */
export function* groupContracts(context: EmitContext): Generator<RouteModule> {
  const plan = planRoutes(context);
  const operations = new Map(context.outlines.map((outline, at) => [outline, context.model.operations[at]]));
  for (const resource of plan.resources) {
    const parts = printParts(context, resource, (outline) => operations.get(outline));
    yield* parts.map((part) => ({ ...plan.nameModule(resource.resource), operations: part }));
  }
}

/** Builds and prints the contracts of a resource, by the files of bearable length that they go into. */
export function printParts(
  context: EmitContext,
  { operations }: ResourcePlan,
  operationOf: (outline: OperationOutline) => Operation | undefined,
): readonly (readonly PrintedOperation[])[] {
  const printed = operations.flatMap(({ outline, name, typesName }) => {
    const operation = operationOf(outline);
    return operation === undefined ? [] : [printOperation(context, buildContract(operation, name, context), typesName)];
  });
  return split(printed);
}

/** Splits a list of operations where a file would grow too long. */
function split(operations: readonly PrintedOperation[]): readonly (readonly PrintedOperation[])[] {
  const parts: PrintedOperation[][] = [];
  let size = { text: mostLines, examples: mostLines };
  for (const operation of operations) {
    const added = { text: linesOf(operation.text) + 2, examples: linesOf(operation.examples) * 1.2 + 30 };
    size = { text: size.text + added.text, examples: size.examples + added.examples };
    const fits = size.text <= mostLines && size.examples <= mostLines;
    if (fits) parts.at(-1)?.push(operation);
    else parts.push([operation]);
    if (!fits) size = added;
  }
  return parts;
}

function linesOf(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
