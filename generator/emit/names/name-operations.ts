import type { Operation } from "../../model/api-model.ts";
import { camelCase } from "./camel-case.ts";
import { fileName } from "./file-name.ts";
import { pascalCase } from "./pascal-case.ts";
import { takeName } from "./take-name.ts";

/** What an operation is called in generated code. */
export interface OperationName {
  /** `userList`, unique among operations. */
  readonly identifier: string;
  /** `UserList`, for the types that belong to it. */
  readonly typeName: string;
  /** `user`: the file name, without ending, of what is emitted for the operations of one resource. */
  readonly file: string;
}

/** Names operations by their ids, which are page files without ending: `api/user-list#2` → `userList2`. */
export function nameOperations(operations: readonly Operation[]): ReadonlyMap<string, OperationName> {
  const taken = new Set<string>();
  const ids = operations.map((operation) => operation.id).toSorted();
  return new Map(ids.map((id) => [id, nameOperation(taken, id)]));
}

function nameOperation(taken: Set<string>, id: string): OperationName {
  const name = id.slice(id.lastIndexOf("/") + 1);
  const identifier = takeName(taken, camelCase(name));
  return { identifier, typeName: pascalCase(identifier), file: fileName(resourceOf(name)) };
}

/** The page name before its verb: `user-list` → `user`, `intune-devices-manageddevice-get` → `intune-devices-manageddevice`. */
function resourceOf(name: string): string {
  const page = name.replace(/#\d+$/, "");
  const verb = /-(?:list|get|post|create|update|delete|add|remove|put|patch|upsert)(?=-|$)/.exec(page);
  if (verb) return page.slice(0, verb.index).toLowerCase();
  const dash = page.lastIndexOf("-");
  return (dash > 0 ? page.slice(0, dash) : page).toLowerCase();
}
