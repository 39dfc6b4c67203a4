import type { Random } from "../../bench/mutations/random.ts";
import { hostileStrings } from "./hostile-strings.ts";
import type { Mutation } from "./mutation.ts";

/** Changes of any text: characters, stretches, lines and tokens, which are lost, doubled, moved or replaced. */
export const textMutations: readonly Mutation[] = [
  (text, random) => splice(text, { ...stretchOf(text, random, 1), text: "" }),
  (text, random) => splice(text, { ...stretchOf(text, random, 1), text: String.fromCharCode(random.below(256)) }),
  (text, random) => splice(text, { ...stretchOf(text, random, 1), text: String.fromCharCode(random.below(65_536)) }),
  (text, random) => splice(text, { ...stretchOf(text, random, 400), text: "" }),
  (text, random) => splice(text, { ...stretchOf(text, random, 0), text: random.pick(hostileStrings) ?? "" }),
  (text, random) => splice(text, { ...stretchOf(text, random, 40), text: random.pick(hostileStrings) ?? "" }),
  (text, random) => copyTo(text, stretchOf(text, random, 400), random),
  (text, random) => repeat(text, stretchOf(text, random, 30), 2 + random.below(200)),
  (text, random) => changeLine(text, random, () => []),
  (text, random) => changeLine(text, random, (line) => [line, line]),
  (text, random) => changeLine(text, random, (line) => [" ".repeat(random.below(12)) + line]),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => replaceToken(text, random, () => random.pick(hostileStrings) ?? ""),
  (text, random) => replaceToken(text, random, (tokens) => random.pick(tokens) ?? ""),
  (text, random) => text.replaceAll("\n", random.pick(["\r\n", "\r", "\n\n", "\u2028"]) ?? "\n"),
];

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function splice(text: string, { start, end, text: inner }: Splice): string {
  return text.slice(0, start) + inner + text.slice(end);
}

function stretchOf(text: string, random: Random, longest: number): { readonly start: number; readonly end: number } {
  const start = random.below(text.length + 1);
  return { start, end: Math.min(text.length, start + (longest === 0 ? 0 : 1 + random.below(longest))) };
}

function copyTo(text: string, { start, end }: { start: number; end: number }, random: Random): string {
  const at = random.below(text.length + 1);
  return splice(text, { start: at, end: at, text: text.slice(start, end) });
}

function repeat(text: string, { start, end }: { start: number; end: number }, times: number): string {
  return splice(text, { start, end, text: text.slice(start, end).repeat(times) });
}

function changeLine(text: string, random: Random, change: (line: string) => readonly string[]): string {
  const lines = text.split("\n");
  const at = random.below(lines.length);
  return lines.flatMap((line, index) => (index === at ? change(line) : [line])).join("\n");
}

function replaceToken(text: string, random: Random, replacement: (tokens: readonly string[]) => string): string {
  const tokens = [...text.matchAll(/\w+|[^\w\s]+/g)];
  const token = random.pick(tokens);
  if (token === undefined) return text;
  const other = replacement(tokens.map(([word]) => word));
  return splice(text, { start: token.index, end: token.index + token[0].length, text: other });
}
