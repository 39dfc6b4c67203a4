import type { EmitContext } from "../emit/emit-context.ts";
import { lineOf } from "../emit/tests/member-types.ts";
import { hashBytes } from "../read/cache/hash-bytes.ts";
import { printType } from "../recheck/print-type.ts";
import type { EmitLookup, EmitLookupKind } from "./emit-lookup.ts";

/** Gives a text for some lookups that stands for the answers to them: while it is the same, so are they. */
export type EmitDigest = (lookups: readonly EmitLookup[]) => string;

/** Prepares for digesting lookups in a context. */
export function createEmitDigest(context: EmitContext): EmitDigest {
  const known = new Map<EmitLookup, string>();
  const digestOne = (lookup: EmitLookup): string => {
    const digest = known.get(lookup) ?? hashBytes(answer(lookup, context));
    known.set(lookup, digest);
    return digest;
  };
  return (lookups) => hashBytes(lookups.map(digestOne).join());
}

type Answer = (name: string, context: EmitContext) => string;

/** Places don't count: what is printed of operations names none of types. */
const answers: Readonly<Record<EmitLookupKind, Answer>> = {
  name: (name, { names }) => JSON.stringify(names.get(name)) ?? "",
  type: (name, { model }) => [model.types.get(name), ...lineOf(model, name).slice(1)].map(printType).join("\n"),
  body: (name, { bodies }) => JSON.stringify(bodies.get(name), listSet) ?? "",
};

const answerByKind: ReadonlyMap<string, Answer> = new Map(Object.entries(answers));

function answer(lookup: EmitLookup, context: EmitContext): string {
  const kind = lookup.slice(0, lookup.indexOf(" "));
  return answerByKind.get(kind)?.(lookup.slice(kind.length + 1), context) ?? "";
}

function listSet(_key: string, value: unknown): unknown {
  return value instanceof Set ? [...value] : value;
}
