/** A text that grows: `lead`, then `pump` again and again, then `tail`, which makes the match fail. */
export interface Adversary {
  readonly lead: string;
  readonly pump: string;
  readonly tail: string;
}

const tails = ["", "\u0000", "!\n", "a "];

/**
 * Makes texts out of the parts of a regular expression: every part repeated, every two parts that follow each other
 * repeated, and every part repeated behind what comes before it.
 */
export function makeAdversaries({ source }: RegExp): readonly Adversary[] {
  const parts = [...new Set(samplesOf(source))];
  const list = samplesOf(source);
  const pumps = new Set([
    ...parts,
    ...list.map((part, at) => part + (list[at + 1] ?? "")),
    list.join(""),
    " ",
    "a",
    "\t ",
  ]);
  const leads = list.map((_, at) => list.slice(0, at).join(""));
  return [
    ...[...pumps].flatMap((pump) => tails.map((tail) => ({ lead: "", pump, tail }))),
    ...list.flatMap((pump, at) => tails.map((tail) => ({ lead: leads[at] ?? "", pump, tail }))),
  ].filter(({ pump }) => pump !== "");
}

const token =
  /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\[^]|\[\^?(?:\\[^]|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<\w+>)|[*+?]\??|\{\d+,?\d*\}|[()|^$]|[^]/giu;

/** Returns a text for each part of a regular expression that takes one, in their order. */
function samplesOf(source: string): readonly string[] {
  return [...source.matchAll(token)].flatMap(([part]) => {
    if (/^(?:\(|\)|\||\^|\$|[*+?]\??|\{\d)/.test(part)) return [];
    const sample = sampleOf(part);
    return sample === undefined ? [] : [sample];
  });
}

const candidates = [
  ..."a ZA0_-.:/|<>[](){}#*`'\"\\,;=+@$%&!?~^\t\n\r\u00a0é中ー“”’…—\u200b\u{1f600}\u0000\ud800\u0301",
];

function sampleOf(part: string): string | undefined {
  const isSet = part.startsWith("[") || part.startsWith("\\") || part === ".";
  if (!isSet) return part;
  if (/^\\[bBk\d]/.test(part)) return undefined;
  const one = new RegExp(`^${part}$`, "u");
  return candidates.find((candidate) => one.test(candidate));
}
