import type { Type } from "../../model/api-model.ts";
import type { CheckContext } from "../context/check-context.ts";
import { shortName } from "../context/type-name.ts";

const namesByContext = new WeakMap<CheckContext, ReadonlyMap<string, Type>>();

/** Returns the type whose name is nearest to an unknown one, if one is near. */
export function nearType(name: string, context: CheckContext): Type | undefined {
  const names =
    namesByContext.get(context) ??
    new Map([...context.model.types.values()].map((type) => [shortName(type.name), type]));
  namesByContext.set(context, names);
  const short = shortName(name);
  const near = names.has(short) ? short : context.nearName(short, names.keys());
  return near === undefined ? undefined : names.get(near);
}
