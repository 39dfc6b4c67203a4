import type { Type } from "../../model/api-model.ts";
import type { Trace } from "../emitted-file.ts";
import { printKey } from "../names/print-key.ts";
import { printString } from "../names/print-string.ts";
import { membersOf } from "./members-of.ts";

/** Lists where the parts of a type's file come from: the type, and each property or enum member. */
export function typeTraces(type: Type, identifier: string): readonly Trace[] {
  const whole = type.source[0] ? [{ text: identifier, source: type.source[0] }] : [];
  if (type.kind === "enumType") {
    return [...whole, ...type.members.map(({ name, source }) => ({ text: printString(name), source }))];
  }
  const properties = membersOf(type).map(({ property }) => property);
  return [...whole, ...properties.map(({ name, source }) => ({ text: printKey(name), source }))];
}
