import type { Property } from "../../model/api-model.ts";
import type { JsonNode, JsonString } from "../../text/json.ts";
import type { CheckContext } from "../context/check-context.ts";
import type { TypedBody } from "../context/typed-body.ts";
import { typeNameOf } from "../context/type-name.ts";
import { isPlaceholder } from "./is-placeholder.ts";

/** A value of an example that isn't among the values of its property. */
export interface StrangeValue {
  readonly body: TypedBody;
  readonly property: Property;
  readonly node: JsonString;
  /** The value, or the one of several of a flags value, that isn't known. */
  readonly value: string;
  /** The member in another case. */
  readonly cased?: string;
  readonly members: readonly string[];
  /** The members are those of an enum, not of a "Possible values are" text. */
  readonly typed: boolean;
}

const valuesByContext = new WeakMap<CheckContext, readonly StrangeValue[]>();

/** Returns the values of all typed bodies that aren't among the members or possible values of their property. */
export function judgeEnums(context: CheckContext): readonly StrangeValue[] {
  const known = valuesByContext.get(context);
  if (known !== undefined) return known;
  const found = context.bodies.flatMap((body) =>
    body.values.flatMap(({ member, property }) =>
      stringsOf(member.value).flatMap((node) => judgeValue({ body, property, node }, context)),
    ),
  );
  valuesByContext.set(context, found);
  return found;
}

function stringsOf(node: JsonNode): readonly JsonString[] {
  if (node.kind === "string") return [node];
  return node.kind === "array" ? node.items.filter((item) => item.kind === "string") : [];
}

function judgeValue(
  place: Pick<StrangeValue, "body" | "property" | "node">,
  { types }: CheckContext,
): readonly StrangeValue[] {
  const { property, node } = place;
  const enumType = types.enumType(typeNameOf(property.type).name);
  const members = enumType?.members.map((member) => member.name) ?? textValues(property);
  if (members.length === 0) return [];
  const strange = partsOf(node.value, enumType?.flags ?? true).filter((value) => !members.includes(value));
  if (strange.length === 0 || isPlaceholder(node.value)) return [];
  const typed = enumType !== undefined && enumType.inferred !== true;
  return strange.map((value) => {
    const cased = members.find((member) => member.toLowerCase() === value.toLowerCase());
    return { ...place, value, members, typed, ...(cased !== undefined && { cased }) };
  });
}

/** A "Possible values are" text counts where it lists names: not one alone, and no sentences. */
function textValues(property: Property): readonly string[] {
  const values = property.possibleValues ?? [];
  if (values.length < 2 || !property.type.includes("Edm.String")) return [];
  if (/\b(?:can't|cannot|must not) be\b/i.test(property.description ?? "")) return [];
  return values.every((value) => /^[A-Za-z][\w.-]*$/.test(value)) ? values : [];
}

/** A flags value is members with commas between them. */
function partsOf(text: string, flags: boolean): readonly string[] {
  return flags ? text.split(",").map((part) => part.trim()) : [text];
}
