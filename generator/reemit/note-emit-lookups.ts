import type { EmitContext } from "../emit/emit-context.ts";
import type { EmitLookup, EmitLookupKind } from "./emit-lookup.ts";

/**
 * Returns a context that answers the same and notes what it is asked by name. Whoever asks the hierarchy about a type has
 * asked for the type before.
 */
export function noteEmitLookups(context: EmitContext, note: (lookup: EmitLookup) => void): EmitContext {
  return {
    ...context,
    model: { ...context.model, types: noteKeys(context.model.types, "type", note) },
    names: noteKeys(context.names, "name", note),
    bodies: noteKeys(context.bodies, "body", note),
  };
}

function noteKeys<Value>(
  map: ReadonlyMap<string, Value>,
  kind: EmitLookupKind,
  note: (lookup: EmitLookup) => void,
): ReadonlyMap<string, Value> {
  const noting = new Map(map);
  noting.get = (name) => {
    note(`${kind} ${name}`);
    return map.get(name);
  };
  noting.has = (name) => {
    note(`${kind} ${name}`);
    return map.has(name);
  };
  return noting;
}
