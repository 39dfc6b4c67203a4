import { distance } from "fastest-levenshtein";
import { once } from "../../lazy/once.ts";
import type { Property } from "../../model/api-model.ts";
import type { JsonMember } from "../../text/json.ts";
import type { CheckContext } from "../context/check-context.ts";
import { misfits } from "./misfits.ts";
import type { TypedBody, TypedObject } from "../context/typed-body.ts";
import { rememberInContext } from "../context/remember-in-context.ts";

/** A key of an example that its type doesn't have, with what it may be. */
export interface StrangeKey {
  readonly body: TypedBody;
  readonly owner: TypedObject;
  readonly member: JsonMember;
  /** The property of that name in another case. */
  readonly cased?: Property;
  /** The property of a name nearly the same, which the object doesn't show beside it. */
  readonly near?: Property;
  /** The type is declared in full by CSDL: what it lacks isn't there. */
  readonly closed: boolean;
}

/**
 * Returns the keys of all typed bodies that their types don't have. Left out: control information, placeholders,
 * schema extensions, what an open type may have, and what only a type derived from it has,
 * and the body whose annotation states another type altogether.
 */
export const judgeKeys = rememberInContext((context: CheckContext): readonly StrangeKey[] => {
  const misfit = new Set(misfits(context).map(({ body }) => body));
  return context.bodies.flatMap((body) =>
    body.objects.flatMap((owner) =>
      owner.strange.length === 0 || (owner.top && misfit.has(body)) ? [] : strangeKeys(body, owner, context),
    ),
  );
});

function strangeKeys(body: TypedBody, owner: TypedObject, context: CheckContext): StrangeKey[] {
  const strange = owner.strange.filter(
    (member) => isJudged(member.key) && !isDocumented(member.key, owner) && !isFailure(member),
  );
  if (strange.length === 0 || !hasNames(owner)) return [];
  const shown = new Set(owner.node.members.map((member) => member.key));
  const free = once(() => [...owner.names()].filter((name) => !shown.has(name)));
  return strange
    .map((member) => judgeKey({ body, owner, member }, { shown, free }, context))
    .filter((key) => key.cased !== undefined || isSlip(key) || !isElsewhere(key, context));
}

/** Where places of the docs differ in case, `table/casing` says so, and each of them is as good for an example. */
function isDocumented(key: string, owner: TypedObject): boolean {
  return owner.anyCase(key)?.declarations.some(({ name }) => name === key) ?? false;
}

/** A type without any property listed has some all the same. */
function hasNames(owner: TypedObject): boolean {
  for (const _ of owner.names()) return true;
  return false;
}

/** An item of a bulk answer may carry what went wrong with it. */
function isFailure({ key, value }: JsonMember): boolean {
  return key === "error" && value.kind === "object" && value.members.some((member) => member.key === "code");
}

/** Names of schema extensions and of placeholders are the author's. */
function isJudged(key: string): boolean {
  return /^[A-Za-z_][\w-]*$/.test(key) && !/^(?:extension_|ext[a-z0-9]{8}_)/.test(key);
}

function judgeKey(
  place: Pick<StrangeKey, "body" | "owner" | "member">,
  { shown, free }: { readonly shown: ReadonlySet<string>; readonly free: () => readonly string[] },
  context: CheckContext,
): StrangeKey {
  const { owner, member } = place;
  const cased = owner.anyCase(member.key);
  const nearest = cased === undefined ? context.nearName(member.key, free(), place.body.operation.page) : undefined;
  const near = nearest === undefined ? undefined : owner.property(nearest);
  const line = owner.type === undefined ? [] : context.types.line(owner.type);
  return {
    ...place,
    ...(cased !== undefined && !shown.has(cased.name) && { cased }),
    ...(near !== undefined && { near }),
    closed:
      line.length > 0 && line.every((type) => type.declarations.some((declaration) => declaration.origin === "csdl")),
  };
}

/** So near to a name that is missing beside it that even an open type hardly has both. */
function isSlip({ member, near }: StrangeKey): boolean {
  return near !== undefined && member.key.length > 5 && distance(member.key, near.name) <= 2;
}

/** An open type may have it, or a type derived from it does. */
function isElsewhere({ owner, member }: StrangeKey, { types }: CheckContext): boolean {
  if (owner.type === undefined) return false;
  if (types.open(owner.type)) return true;
  if (owner.stated !== undefined) return false;
  return types.subtypes(owner.type.name).some((type) => types.properties(type).has(member.key));
}
