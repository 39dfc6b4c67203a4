import { nearName } from "../text/near-name.ts";

/** Returns the ids that someone may have meant: of a slip the one, of an area or of a name without one all that fit. */
export function nearRules(id: string, known: readonly string[]): readonly string[] {
  const slip = nearName(id, known);
  if (slip !== undefined) return [slip];
  const [first = "", second = first] = id.toLowerCase().split("/");
  const named = known.filter((one) => one.endsWith(`/${second}`) || one.startsWith(`${first}/`));
  if (named.length > 0) return named.toSorted((one, other) => rank(one, second) - rank(other, second)).slice(0, 5);
  const names = new Map(known.map((one) => [one.slice(one.indexOf("/") + 1), one]));
  return [names.get(nearName(second, names.keys()) ?? "") ?? []].flat();
}

/** The same name in another area comes before others of the same area. */
function rank(id: string, name: string): number {
  return id.endsWith(`/${name}`) ? 0 : 1;
}
