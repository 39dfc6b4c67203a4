import { addToGroup } from "../../lazy/add-to-group.ts";
import type { EmitContext } from "../emit-context.ts";
import { camelCase } from "../names/camel-case.ts";
import { fileName } from "../names/file-name.ts";
import { pascalCase } from "../names/pascal-case.ts";
import { takeName } from "../names/take-name.ts";
import type { OperationOutline } from "../outline-operation.ts";
import { nameContracts } from "./name-contracts.ts";
import { resourceOf } from "./resource-of.ts";
import type { RouteModuleNames } from "./route-module.ts";

/** Which operations lie together, and what all of it is called. */
export interface RoutePlan {
  /** In the order of their files. */
  readonly resources: readonly ResourcePlan[];
  /** Names the next module; to be called for the modules of one resource after the other. */
  readonly nameModule: (resource: string) => RouteModuleNames;
}

/** The operations of one resource. */
export interface ResourcePlan {
  readonly resource: string;
  readonly operations: readonly NamedOperation[];
}

/** An operation with the names of its contract and of the interface of its types. */
export interface NamedOperation {
  readonly outline: OperationOutline;
  readonly name: string;
  readonly typesName: string;
}

/** Lays operations together by resource and names them. */
export function planRoutes(context: EmitContext): RoutePlan {
  const names = nameContracts(context);
  const types = [...context.names.values()].flatMap(({ identifier, create, update }) => [identifier, create, update]);
  const takenTypes = new Set(types.map((name) => name.toLowerCase()));
  const byResource = groupByResource(context, names, takenTypes);
  const taken = new Set(["contracts", "handlers", "index"]);
  const takenValues = new Set([...names.values()].map((name) => name.toLowerCase()));
  return {
    resources: [...byResource]
      .map(([resource, operations]) => ({ resource, operations }))
      .toSorted((a, b) => (a.resource < b.resource ? -1 : 1)),
    nameModule: (resource) => {
      const name = takeName(taken, camelCase(fileName(resource)));
      return {
        name,
        listName: takeName(takenValues, `${name}Contracts`),
        handlersName: takeName(takenTypes, `${pascalCase(name)}Handlers`),
      };
    },
  };
}

/** Names operations in their order, whatever the order of the resources is. */
function groupByResource(
  context: EmitContext,
  names: ReadonlyMap<string, string>,
  takenTypes: Set<string>,
): ReadonlyMap<string, readonly NamedOperation[]> {
  const spellings = new Map([...context.names.keys()].toSorted().map(simpleName));
  const byResource = new Map<string, NamedOperation[]>();
  for (const outline of context.outlines) {
    const name = names.get(outline.id) ?? camelCase(outline.id);
    const named = { outline, name, typesName: takeName(takenTypes, typesNameOf(name)) };
    addToGroup(byResource, camelCase(resourceOf(outline, spellings)), named);
  }
  return byResource;
}

function simpleName(qualified: string): readonly [string, string] {
  const name = qualified.slice(qualified.lastIndexOf(".") + 1);
  return [name.toLowerCase(), name];
}

function typesNameOf(contract: string): string {
  return `${contract.charAt(0).toUpperCase()}${contract.slice(1)}Operation`;
}
