import { fileName } from "./file-name.ts";
import { pascalCase } from "./pascal-case.ts";
import { supportNames } from "./support-names.ts";
import { takeName } from "./take-name.ts";

/** What a type is called in generated code. Every identifier is unique in the whole output. */
export interface TypeName {
  /** `microsoft.graph.callRecords.session` */
  readonly qualified: string;
  /** Without its namespace: `Session`. */
  readonly short: string;
  /** `CallRecordsSession` */
  readonly identifier: string;
  /** Namespace below the root one, as folders: `["callRecords"]`. */
  readonly folders: readonly string[];
  /** Below the output folder: `types/callRecords/session.ts`. */
  readonly path: string;
  /** `CallRecordsSessionCreate`, `CallRecordsSessionUpdate`: the bodies that create and update it. */
  readonly create: string;
  readonly update: string;
  /** `CallRecordsSessionReadOnly`: the names of what no body may hold. */
  readonly readOnly: string;
  /** `isCallRecordsSession`: the type guard. */
  readonly guard: string;
}

/** By qualified name. */
export type TypeNames = ReadonlyMap<string, TypeName>;

/**
 * Names the types of a model by their qualified names alone: the same names give the same result in any order, and a
 * type outside the root namespace keeps its identifier whatever is added beside it.
 */
export function nameTypes(qualifiedNames: Iterable<string>, rootNamespace = "microsoft.graph"): TypeNames {
  const sorted = [...new Set(qualifiedNames)].toSorted();
  const plain = sorted.map((qualified) => plainName(qualified, rootNamespace));
  const identifiers = new Set<string>([...supportNames].map((name) => name.toLowerCase()));
  const paths = new Set<string>();
  const primary = plain.map((name) => ({
    ...name,
    identifier: takeName(identifiers, name.identifier),
    path: `${takeName(paths, name.path, (ordinal) => `-${ordinal}`)}.ts`,
  }));
  const named = primary.map((name) => ({
    ...name,
    create: takeName(identifiers, `${name.identifier}Create`),
    update: takeName(identifiers, `${name.identifier}Update`),
    readOnly: takeName(identifiers, `${name.identifier}ReadOnly`),
    guard: takeName(identifiers, `is${name.identifier}`),
  }));
  return new Map(named.map((name) => [name.qualified, name]));
}

/** Names a type as if it were alone. */
function plainName(qualified: string, rootNamespace: string) {
  const local = qualified.startsWith(`${rootNamespace}.`) ? qualified.slice(rootNamespace.length + 1) : qualified;
  const parts = local.split(".");
  const last = parts.at(-1) ?? local;
  const folders = parts.slice(0, -1).map(fileName);
  return {
    qualified,
    short: pascalCase(last),
    identifier: parts.map(pascalCase).join(""),
    folders,
    path: ["types", ...folders, fileName(last)].join("/"),
  };
}
