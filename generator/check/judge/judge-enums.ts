import type { Property } from "../../model/api-model.ts";
import type { JsonString } from "../../text/json.ts";
import type { CheckContext } from "../context/check-context.ts";
import type { TypedBody } from "../context/typed-body.ts";
import { typeNameOf } from "../context/type-name.ts";
import { isPlaceholder } from "./is-placeholder.ts";
import { scalarsOf } from "./scalars-of.ts";
import { rememberInContext } from "../context/remember-in-context.ts";

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

/** Returns the values of all typed bodies that aren't among the members or possible values of their property. */
export const judgeEnums = rememberInContext((context: CheckContext): readonly StrangeValue[] => {
  const found: StrangeValue[] = [];
  for (const [property, values] of context.uses) {
    const expected = expectedOf(property, context);
    if (expected.members.length === 0) continue;
    for (const { member, owner } of values) {
      for (const node of scalarsOf(member.value)) {
        if (node.kind === "string") found.push(...judgeValue({ body: owner.body, property, node }, expected));
      }
    }
  }
  return found;
});

interface Expected extends Pick<StrangeValue, "members" | "typed"> {
  readonly flags: boolean;
}

function expectedOf(property: Property, { types }: CheckContext): Expected {
  const enumType = types.enumType(typeNameOf(property.type).name);
  return {
    members: enumType?.members.map((member) => member.name) ?? textValues(property),
    flags: enumType?.flags ?? true,
    typed: enumType !== undefined && enumType.inferred !== true,
  };
}

function judgeValue(
  place: Pick<StrangeValue, "body" | "property" | "node">,
  { members, flags, typed }: Expected,
): readonly StrangeValue[] {
  const text = place.node.value;
  if (members.includes(text)) return [];
  const strange = partsOf(text, flags).filter((value) => !members.includes(value));
  if (strange.length === 0 || isPlaceholder(text)) return [];
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
