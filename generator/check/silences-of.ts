import { rangeOf, type SourceRange } from "../text/source.ts";
import { readSuppressions } from "./judge/read-suppressions.ts";
import { mapSuppression, type MappedSuppression } from "./map-suppression.ts";
import type { OutlinedPage } from "./page-outline.ts";
import { parseDirective, type Directive } from "./parse-directive.ts";

/** What a page says of findings on it. */
export interface PageSilences {
  readonly directives: readonly Silence[];
  /** Where directives stand that can't be read. */
  readonly unreadable: readonly SourceRange[];
  /** What suppressions of the incumbent's form speak of. */
  readonly suppressions: readonly MappedSuppression[];
}

/** The lines of a page that a directive silences some rules on. */
export interface Silence {
  readonly directive: Directive;
  readonly start: number;
  readonly end: number;
}

/** Returns what the directives and suppressions of a page silence. */
export function silencesOf(page: OutlinedPage): PageSilences {
  return {
    directives: silencesOfDirectives(page),
    unreadable: page.directives.filter((place) => parseDirective(place) === undefined).map(({ source }) => source),
    suppressions: readSuppressions(page).flatMap(({ text }) => mapSuppression(text) ?? []),
  };
}

/** Behind any line, and no text of numbers turns it into another value. */
const lastLine = Number.MAX_SAFE_INTEGER;

/** Where several directives silence the same, the first of them counts. */
function silencesOfDirectives(page: OutlinedPage): readonly Silence[] {
  if (page.directives.length === 0) return [];
  const silences: Silence[] = [];
  const open = new OpenDirectives();
  const endOfNext = endsOfBlocks(page);
  for (const place of page.directives) {
    const directive = parseDirective(place);
    if (directive === undefined) continue;
    const end = place.source.endLine;
    if (directive.kind === "disable-file") silences.push({ directive, start: 0, end: lastLine });
    if (directive.kind === "disable-next-line") silences.push({ directive, start: end, end: endOfNext(end + 1) });
    if (directive.kind === "disable") open.add(directive);
    if (directive.kind === "enable") silences.push(...open.close(directive.rules).map((one) => silenceUpTo(one, end)));
  }
  return [...silences, ...open.close(["*"]).map((one) => silenceUpTo(one, lastLine))];
}

function silenceUpTo(directive: Directive, end: number): Silence {
  return { directive, start: directive.place.source.endLine, end };
}

/** The stretches that have begun, by what their directives call the rules: each is looked at once when it is closed. */
class OpenDirectives {
  readonly #places = new Map<Directive, number>();
  readonly #openByRule = new Map<string, Set<Directive>>();
  #count = 0;

  add(directive: Directive): void {
    this.#places.set(directive, (this.#count += 1));
    for (const rule of directive.rules) {
      const known = this.#openByRule.get(rule);
      if (known === undefined) this.#openByRule.set(rule, new Set([directive]));
      else known.add(directive);
    }
  }

  /** Closes what was opened for some rules, and returns it in its order. */
  close(rules: readonly string[]): readonly Directive[] {
    const closed = rules.includes("*")
      ? [...this.#places.keys()]
      : [...new Set(rules.flatMap((rule) => [...(this.#openByRule.get(rule) ?? [])]))];
    const ordered = closed.toSorted((one, other) => (this.#places.get(one) ?? 0) - (this.#places.get(other) ?? 0));
    for (const directive of ordered) this.#remove(directive);
    return ordered;
  }

  #remove(directive: Directive): void {
    this.#places.delete(directive);
    for (const rule of directive.rules) this.#openByRule.get(rule)?.delete(directive);
  }
}

/** The next line, or all of the table or code block that begins there: no comment can stand inside of those. */
function endsOfBlocks(page: OutlinedPage): (line: number) => number {
  const blocks = [...page.codeBlocks, ...page.tables].map((block, order) => ({
    source: rangeOf(block.lines, block),
    order,
  }));
  const blockByLine = new Map(blocks.toReversed().map((block) => [block.source.line, block]));
  return (line) => {
    const [here, below] = [blockByLine.get(line), blockByLine.get(line + 1)];
    const first = here && below ? (here.order < below.order ? here : below) : (here ?? below);
    return first?.source.endLine ?? line;
  };
}
