import type { TypedObject } from "../context/typed-body.ts";
import { shortName } from "../context/type-name.ts";

/** Names what an object of an example is, in the words of a message. */
export function describeOwner(owner: TypedObject): string {
  return owner.type === undefined ? "the request body" : `\`${shortName(owner.type.name)}\``;
}
