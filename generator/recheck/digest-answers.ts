import { hashBytes } from "../read/cache/hash-bytes.ts";

/** Gives what a lookup asks by name, as text without a line break. */
export type Answer = (name: string) => string;

/**
 * Returns a function that gives a text for some lookups, a kind and a name each, that stands for the answers to them. Each
 * answer is asked for once; `shared` is what all lookups depend on.
 */
export function digestAnswers<Kind extends string>(
  answers: Readonly<Record<Kind, Answer>>,
  shared: () => string = () => "",
): (lookups: readonly `${Kind} ${string}`[]) => string {
  const answerByKind = new Map<string, Answer>(Object.entries(answers));
  const known = new Map<string, string>();
  const digestOne = (lookup: string): string => {
    const kind = lookup.slice(0, lookup.indexOf(" "));
    const digest = known.get(lookup) ?? shorten(answerByKind.get(kind)?.(lookup.slice(kind.length + 1)) ?? "");
    known.set(lookup, digest);
    return digest;
  };
  return (lookups) => hashBytes([shared(), ...lookups.map(digestOne)].join("\n"));
}

/** Most answers are short: hashing each would take longer than hashing all that a page asked. */
function shorten(text: string): string {
  return text.length > 100 ? hashBytes(text) : text;
}
