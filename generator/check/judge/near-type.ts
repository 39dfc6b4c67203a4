import { rememberByObject } from "../../lazy/remember-by-object.ts";
import type { ApiModel, Type } from "../../model/api-model.ts";
import type { CheckContext } from "../context/check-context.ts";
import { shortName } from "../context/type-name.ts";

/** Returns the type whose name is nearest to an unknown one, if one is near. */
export function nearType(name: string, context: CheckContext): Type | undefined {
  const types = typesByName(context.model);
  const short = shortName(name);
  const near = types.has(short) ? short : context.nearName(short, types.keys());
  return near === undefined ? undefined : types.get(near);
}

const typesByName = rememberByObject(
  ({ types }: ApiModel): ReadonlyMap<string, Type> =>
    new Map([...types.values()].map((type) => [shortName(type.name), type])),
);
