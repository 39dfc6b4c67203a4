import { addToGroup } from "../../lazy/add-to-group.ts";
import type { Operation } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import { camelCase } from "../names/camel-case.ts";
import { fileName } from "../names/file-name.ts";
import { pascalCase } from "../names/pascal-case.ts";
import { takeName } from "../names/take-name.ts";
import { buildContract } from "./build-contract.ts";
import { nameContracts } from "./name-contracts.ts";
import { resourceOf } from "./resource-of.ts";
import { printOperation } from "./route-module.ts";
import type { PrintedOperation, RouteModule } from "./route-module.ts";

/** A file takes operations until one of what it gives rise to has as many lines; a header comes on top. */
const mostLines = 1800;

/**
 * Builds and prints the contracts of all operations, laid together by resource and in files of bearable length. What a
 * resource has is printed when its turn comes.
 */
export function* groupContracts(context: EmitContext): Generator<RouteModule> {
  const names = nameContracts(context.model);
  const types = [...context.names.values()].flatMap(({ identifier, create, update }) => [identifier, create, update]);
  const takenTypes = new Set(types.map((name) => name.toLowerCase()));
  const byResource = groupByResource(context, names, takenTypes);
  const taken = new Set(["contracts", "handlers", "index"]);
  const takenValues = new Set([...names.values()].map((name) => name.toLowerCase()));
  for (const [resource, operations] of [...byResource].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    for (const part of split(operations.map((named) => print(context, named)))) {
      const name = takeName(taken, camelCase(fileName(resource)));
      yield {
        name,
        listName: takeName(takenValues, `${name}Contracts`),
        handlersName: takeName(takenTypes, `${pascalCase(name)}Handlers`),
        operations: part,
      };
    }
  }
}

/** An operation with the names of its contract and of the interface of its types. */
interface NamedOperation {
  readonly operation: Operation;
  readonly name: string;
  readonly typesName: string;
}

/** Names operations in their order, whatever the order of the resources is. */
function groupByResource(
  context: EmitContext,
  names: ReadonlyMap<string, string>,
  takenTypes: Set<string>,
): ReadonlyMap<string, readonly NamedOperation[]> {
  const spellings = new Map([...context.names.keys()].toSorted().map(simpleName));
  const byResource = new Map<string, NamedOperation[]>();
  for (const operation of context.model.operations) {
    const name = names.get(operation.id) ?? camelCase(operation.id);
    const named = { operation, name, typesName: takeName(takenTypes, typesNameOf(name)) };
    const resource = camelCase(resourceOf(operation, spellings));
    addToGroup(byResource, resource, named);
  }
  return byResource;
}

function print(context: EmitContext, { operation, name, typesName }: NamedOperation): PrintedOperation {
  return printOperation(context, buildContract(operation, name, context), typesName);
}

function simpleName(qualified: string): readonly [string, string] {
  const name = qualified.slice(qualified.lastIndexOf(".") + 1);
  return [name.toLowerCase(), name];
}

function typesNameOf(contract: string): string {
  return `${contract.charAt(0).toUpperCase()}${contract.slice(1)}Operation`;
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
