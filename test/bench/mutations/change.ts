import type { Fix } from "../../../generator/diagnostics/diagnostic.ts";
import type { SourceRange } from "../../../generator/text/source.ts";
import type { PageFacts } from "./page-facts.ts";
import type { Random } from "./random.ts";

/** One change of a page. */
export interface Change {
  /** Offsets of the page as it is. */
  readonly edits: readonly Fix[];
  /** What the change shows to whom reads the outcome. */
  readonly shown: string;
  /** Lines of the changed page; the whole page where a change has no place any more. */
  readonly lines: Pick<SourceRange, "line" | "endLine">;
}

/** A kind of change: all places of a page where it can be made. */
export interface ChangeKind {
  readonly name: string;
  /** It must be found; else it must not be. */
  readonly meansSomething: boolean;
  readonly changes: (facts: PageFacts, random: Random) => readonly Change[];
}

/** Returns a change of one stretch of a page, which stays on its lines. */
export function changeAt(facts: PageFacts, place: SourceRange, edit: Fix): Change {
  const before = facts.text.slice(edit.start, edit.end);
  return { edits: [edit], shown: `${before} → ${edit.text}`, lines: place };
}

/** Returns a name with a slip in it: a letter is doubled, lost, or has changed places with the next. */
export function misspell(name: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, name.length - 2));
  const [one, other] = [name.charAt(at), name.charAt(at + 1)];
  const swapped = `${name.slice(0, at)}${other}${one}${name.slice(at + 2)}`;
  const doubled = `${name.slice(0, at)}${one}${name.slice(at)}`;
  const lost = name.length > 3 ? `${name.slice(0, at)}${name.slice(at + 1)}` : doubled;
  const slips = [swapped, doubled, lost].filter((slip) => slip.toLowerCase() !== name.toLowerCase());
  return random.pick(slips) ?? `${name}x`;
}
