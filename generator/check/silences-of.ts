import type { Page } from "../model/api-model.ts";
import { rangeOf } from "../text/source.ts";
import { parseDirective, type Directive } from "./parse-directive.ts";

/** The lines of a page that a directive silences some rules on. */
export interface Silence {
  readonly directive: Directive;
  readonly start: number;
  readonly end: number;
}

/** Returns what the directives of a page silence; where several do, the first of them counts. */
export function silencesOf(page: Page): readonly Silence[] {
  const silences: Silence[] = [];
  const open = new OpenDirectives();
  const endOfNext = endsOfBlocks(page);
  for (const place of page.directives) {
    const directive = parseDirective(place);
    if (directive === undefined) continue;
    const end = place.source.endLine;
    if (directive.kind === "disable-file") silences.push({ directive, start: 0, end: Infinity });
    if (directive.kind === "disable-next-line") silences.push({ directive, start: end, end: endOfNext(end + 1) });
    if (directive.kind === "disable") open.add(directive);
    if (directive.kind === "enable") silences.push(...open.close(directive.rules).map((one) => silenceUpTo(one, end)));
  }
  return [...silences, ...open.close(["*"]).map((one) => silenceUpTo(one, Infinity))];
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
function endsOfBlocks(page: Page): (line: number) => number {
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
