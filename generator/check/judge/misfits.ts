import type { StructuredType } from "../../model/api-model.ts";
import type { CheckContext } from "../context/check-context.ts";
import type { TypedBody, TypedObject } from "../context/typed-body.ts";

/** A body whose stated type isn't what it shows. */
export interface Misfit {
  readonly body: TypedBody;
  readonly declared: StructuredType;
  /** The one type that has all of the keys, where the Response section or the names single it out. */
  readonly better?: StructuredType;
}

const misfitsByContext = new WeakMap<CheckContext, readonly Misfit[]>();

/** Returns the bodies that show nearly nothing of the type that their annotation states. */
export function misfits(context: CheckContext): readonly Misfit[] {
  const known = misfitsByContext.get(context);
  if (known !== undefined) return known;
  const typesByKey = indexKeys(context);
  const found = context.bodies.flatMap((body) => {
    const declared = misfitOf(body, context);
    if (declared === undefined) return [];
    const better = betterType(body, declared, typesByKey, context);
    return [{ body, declared, ...(better !== undefined && { better }) }];
  });
  misfitsByContext.set(context, found);
  return found;
}

/** A name in common, such as `id`, says nothing; two and more that are strange do. */
function misfitOf(body: TypedBody, context: CheckContext): StructuredType | undefined {
  const [first] = body.objects.filter((object) => object.top);
  const declared = first?.declared;
  if (body.typeSource === undefined || declared === undefined || first?.type !== declared) return undefined;
  if (context.types.open(declared)) return undefined;
  const keys = keysOf(first);
  const strange = keys.filter((key) => first.anyCase(key) === undefined && !inSubtype(key, declared, context));
  const shared = keys.length - strange.length;
  return strange.length >= 2 && shared * 2 <= strange.length ? declared : undefined;
}

function keysOf(object: TypedObject): readonly string[] {
  return object.node.members.map((member) => member.key).filter((key) => key !== "id" && /^[A-Za-z]\w*$/.test(key));
}

function inSubtype(key: string, type: StructuredType, { types }: CheckContext): boolean {
  return types.subtypes(type.name).some((subtype) => types.properties(subtype).has(key));
}

function indexKeys({ model, types }: CheckContext): ReadonlyMap<string, readonly StructuredType[]> {
  const typesByKey = new Map<string, StructuredType[]>();
  for (const type of model.types.values()) {
    if (type.kind === "enumType") continue;
    for (const key of types.properties(type).keys()) {
      const list = typesByKey.get(key);
      if (list === undefined) typesByKey.set(key, [type]);
      else list.push(type);
    }
  }
  return typesByKey;
}

/** Of the types that have the rarest key, the one that has most of all. */
function betterType(
  body: TypedBody,
  declared: StructuredType,
  typesByKey: ReadonlyMap<string, readonly StructuredType[]>,
  context: CheckContext,
): StructuredType | undefined {
  const object = body.objects.find((one) => one.top);
  if (object === undefined) return undefined;
  const keys = keysOf(object);
  const lists = keys.map((key) => typesByKey.get(key) ?? []).filter((list) => list.length > 0);
  const rarest = lists.toSorted((one, other) => one.length - other.length)[0] ?? [];
  const scored = rarest.slice(0, 200).map((type) => {
    const properties = context.types.properties(type);
    return { type, score: keys.filter((key) => properties.has(key)).length, size: properties.size };
  });
  const [best] = scored.toSorted((one, other) => other.score - one.score || one.size - other.size);
  return best !== undefined && best.type !== declared && best.score * 4 >= keys.length * 3 ? best.type : undefined;
}
