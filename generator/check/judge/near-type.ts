import type { Type } from "../../model/api-model.ts";
import type { CheckContext } from "../context/check-context.ts";

/** Returns the type whose name is nearest to an unknown one of a file, if one is near. */
export function nearType(name: string, file: string, { types, nearName }: CheckContext): Type | undefined {
  return types.near(name, (short, names) => nearName(short, names, file));
}
