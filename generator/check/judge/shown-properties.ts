import type { Property } from "../../model/api-model.ts";
import type { CheckContext } from "../context/check-context.ts";
import { joinShown, notShown, type ShownProperties, type ShownProperty } from "../context/shown-property.ts";
import type { TypedValue } from "../context/typed-body.ts";
import { judgeKeys, type StrangeKey } from "./judge-keys.ts";

/** Returns what the examples of the part that is looked at show of each property. */
export function shownProperties(context: CheckContext): ShownProperties {
  const shown = new Map<Property, ShownProperty>();
  for (const [property, values] of context.uses) shown.set(property, showValues(values));
  for (const key of judgeKeys(context)) {
    const property = key.cased ?? key.near;
    if (property !== undefined) shown.set(property, joinShown(shown.get(property) ?? notShown, showSlip(key)));
  }
  return shown;
}

function showValues(values: readonly TypedValue[]): ShownProperty {
  let [lists, nulls] = [0, 0];
  for (const { member } of values) {
    if (member.value.kind === "array") lists += 1;
    if (member.value.kind === "null") nulls += 1;
  }
  const first = values.find(({ member }) => member.value.kind !== "null");
  const place = first?.owner.body.rangeOf(first.member.keySpan);
  return {
    ...notShown,
    lists,
    singles: values.length - lists - nulls,
    nulls,
    ...(place !== undefined && { place }),
  };
}

function showSlip({ body, member }: StrangeKey): ShownProperty {
  return { ...notShown, slips: 1, firstSlip: { key: member.key, source: body.rangeOf(member.keySpan) } };
}
