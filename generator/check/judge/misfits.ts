import type { StructuredType } from "../../model/api-model.ts";
import type { JsonMember } from "../../text/json.ts";
import type { CheckContext } from "../context/check-context.ts";
import type { TypedBody } from "../context/typed-body.ts";
import { rememberInContext } from "../context/remember-in-context.ts";

/** A body whose stated type isn't what it shows. */
export interface Misfit {
  readonly body: TypedBody;
  readonly declared: StructuredType;
  /** The stated type has hardly any of the keys. */
  readonly clear: boolean;
  /** The one type that has most of the keys. */
  readonly better?: StructuredType;
}

/** Returns the bodies that show nearly nothing of the type that their annotation states. */
export const misfits = rememberInContext((context: CheckContext): readonly Misfit[] =>
  context.bodies.flatMap((body) => misfitOf(body, context) ?? []),
);

/**
 * A name in common, such as `id`, says nothing. The stated type is wrong where it has hardly any key, or where it lacks
 * some and another type has more of them, all in the end.
 */
function misfitOf(body: TypedBody, context: CheckContext): Misfit | undefined {
  const first = body.objects.find((object) => object.top);
  const declared = first?.declared;
  if (body.typeSource === undefined || declared === undefined || first?.type !== declared) return undefined;
  const strange = namesIn(first.strange).filter(
    (key) => first.anyCase(key) === undefined && !inSubtype(key, declared, context),
  );
  if (strange.length === 0) return undefined;
  const keys = namesIn(first.node.members);
  const shared = keys.length - strange.length;
  const better = betterType(keys, declared, context);
  const clear = strange.length >= 2 && shared * 2 <= strange.length && !context.types.open(declared);
  const beaten = better !== undefined && better.score > shared && (strange.length >= 2 || better.score === keys.length);
  if (!clear && !(beaten && keys.length >= 3)) return undefined;
  return { body, declared, clear, ...(better !== undefined && { better: better.type }) };
}

function namesIn(members: readonly JsonMember[]): readonly string[] {
  return members.map((member) => member.key).filter((key) => key !== "id" && /^[A-Za-z]\w*$/.test(key));
}

function inSubtype(key: string, type: StructuredType, { types }: CheckContext): boolean {
  return types.subtypes(type.name).some((subtype) => types.properties(subtype).has(key));
}

/** Of the types that have the rarest key, the one that has most of all; three in four at least. */
function betterType(
  keys: readonly string[],
  declared: StructuredType,
  { types }: CheckContext,
): { readonly type: StructuredType; readonly score: number } | undefined {
  const lists = keys.map((key) => types.withProperty(key)).filter((list) => list.length > 0);
  const rarest = lists.toSorted((one, other) => one.length - other.length)[0] ?? [];
  const scored = rarest.slice(0, 200).map((type) => {
    const properties = types.properties(type);
    return { type, score: keys.filter((key) => properties.has(key)).length, size: properties.size };
  });
  const [best] = scored.toSorted((one, other) => other.score - one.score || one.size - other.size);
  return best !== undefined && best.type !== declared && best.score * 4 >= keys.length * 3 ? best : undefined;
}
