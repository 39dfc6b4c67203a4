import type { EmitContext } from "../emit-context.ts";
import { camelCase } from "../names/camel-case.ts";
import { fileName } from "../names/file-name.ts";
import { pascalCase } from "../names/pascal-case.ts";
import { takeName } from "../names/take-name.ts";
import { buildContract } from "./build-contract.ts";
import type { BuiltContract } from "./build-contract.ts";
import { nameContracts } from "./name-contracts.ts";
import { resourceOf } from "./resource-of.ts";
import { printOperation } from "./route-module.ts";
import type { PrintedOperation, RouteModule } from "./route-module.ts";

/** A file takes operations until one of what it gives rise to has as many lines; a header comes on top. */
const mostLines = 1800;

/** Builds and prints the contracts of all operations, laid together by resource and in files of bearable length. */
export function groupContracts(context: EmitContext): readonly RouteModule[] {
  const { model } = context;
  const names = nameContracts(model);
  const types = [...context.names.values()].flatMap(({ identifier, create, update }) => [identifier, create, update]);
  const takenTypes = new Set(types.map((name) => name.toLowerCase()));
  const spellings = new Map([...context.names.keys()].toSorted().map(simpleName));
  const byResource = new Map<string, PrintedOperation[]>();
  for (const operation of model.operations) {
    const built = buildContract(operation, names.get(operation.id) ?? camelCase(operation.id), context);
    const resource = camelCase(resourceOf(operation, spellings));
    const printed = printOperation(context, built, takeName(takenTypes, typesNameOf(built)));
    const known = byResource.get(resource);
    if (known === undefined) byResource.set(resource, [printed]);
    else known.push(printed);
  }
  const taken = new Set<string>();
  const takenValues = new Set([...names.values()].map((name) => name.toLowerCase()));
  return [...byResource]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([resource, operations]) =>
      split(operations).map((part) => {
        const name = takeName(taken, camelCase(fileName(resource)));
        return {
          name,
          listName: takeName(takenValues, `${name}Contracts`),
          handlersName: takeName(takenTypes, `${pascalCase(name)}Handlers`),
          operations: part,
        };
      }),
    );
}

function simpleName(qualified: string): readonly [string, string] {
  const name = qualified.slice(qualified.lastIndexOf(".") + 1);
  return [name.toLowerCase(), name];
}

function typesNameOf({ contract }: BuiltContract): string {
  return `${contract.name.charAt(0).toUpperCase()}${contract.name.slice(1)}Operation`;
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
  return text.split("\n").length;
}
