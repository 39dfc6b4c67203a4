import type { PageDirective } from "../model/api-model.ts";

/** A directive in a page: `<!-- markdrift disable-next-line example/null, json/* -->`. */
export interface Directive {
  readonly kind: "disable-next-line" | "disable" | "enable" | "disable-file";
  /** Rule ids, `area/*`, or `*` for all. */
  readonly rules: readonly string[];
  readonly place: PageDirective;
}

const kinds = ["disable-next-line", "disable-file", "disable", "enable"] as const;

/**
 * Parses a directive. Rules stand behind its word with commas or blanks between them, none means all; what stands
 * behind `--` is a reason. Undefined where the word is none of ours.
 */
export function parseDirective(place: PageDirective): Directive | undefined {
  const text = place.text.replace(/^<!--|-->$/g, "").trim();
  const [, word, ...rest] = (text.split(/\s--(?:\s|$)/, 1)[0] ?? "").split(/[\s,]+/).filter((part) => part !== "");
  const kind = kinds.find((known) => known === word);
  if (kind === undefined) return undefined;
  return { kind, rules: rest.length === 0 ? ["*"] : rest, place };
}
