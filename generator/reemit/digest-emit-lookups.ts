import type { EmitContext } from "../emit/emit-context.ts";
import { lineOf } from "../emit/tests/member-types.ts";
import { digestAnswers, type Answer } from "../recheck/digest-answers.ts";
import { printType } from "../recheck/print-type.ts";
import type { EmitLookup, EmitLookupKind } from "./emit-lookup.ts";

/** Gives a text for some lookups that stands for the answers to them: while it is the same, so are they. */
export type EmitDigest = (lookups: readonly EmitLookup[]) => string;

/** Prepares for digesting lookups in a context. Places don't count: what is printed of operations names none of types. */
export function createEmitDigest({ names, model, bodies }: EmitContext): EmitDigest {
  const answers: Readonly<Record<EmitLookupKind, Answer>> = {
    name: (name) => JSON.stringify(names.get(name)) ?? "",
    type: (name) => JSON.stringify([model.types.get(name), ...lineOf(model, name).slice(1)].map(printType)),
    body: (name) => JSON.stringify(bodies.get(name), listSet) ?? "",
  };
  return digestAnswers(answers);
}

function listSet(_key: string, value: unknown): unknown {
  return value instanceof Set ? [...value] : value;
}
