import { checkModel } from "../../../generator/check/check-model.ts";
import { applyFixes } from "../../../generator/diagnostics/apply-fixes.ts";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.ts";
import { buildModel } from "../../../generator/model/build-model.ts";
import { parsePage } from "../../../generator/parse/parse-page.ts";
import { parseSources, type Syntax } from "../../../generator/parse/parse-sources.ts";
import type { Sources } from "../../../generator/read/sources.ts";
import type { SourceRange } from "../../../generator/text/source.ts";
import type { Change, ChangeKind } from "./change.ts";
import { gatherFacts, type PageFacts } from "./page-facts.ts";
import { startRandom, type Random } from "./random.ts";

/** What became of one change. */
export interface Outcome {
  readonly kind: ChangeKind;
  readonly file: string;
  readonly change: Change;
  /** Findings that weren't there before: at the place of the change, or that name it as their other side. */
  readonly atPlace: readonly Diagnostic[];
  /** Other new findings in the page, or that name it. */
  readonly elsewhere: readonly Diagnostic[];
}

/** How much is changed, and from where the numbers come. */
export interface MutationPlan {
  readonly seed: number;
  /** Changes of each kind. */
  readonly perKind: number;
  /** So many pages are changed at once; the model is built and checked once for all of them. */
  readonly perRound: number;
}

/**
 * Changes pages that have no finding, each in one place, and returns what was found. All pages are parsed once; a round
 * parses those that it changes, each of them one time, and builds and checks all.
 */
export function runMutations(sources: Sources, kinds: readonly ChangeKind[], plan: MutationPlan): Outcome[] {
  const random = startRandom(plan.seed);
  const syntax = parseSources(sources);
  const model = buildModel(syntax);
  const known = checkModel(model);
  const facts = gatherFacts(model, new Map(sources.pages.map(({ path, text }) => [path, text])));
  const speaking = kinds.filter(({ meansSomething }) => meansSomething);
  const silent = kinds.filter(({ meansSomething }) => !meansSomething);
  return [speaking, silent].flatMap((group) => {
    const planned = planChanges(cleanPages(facts, known), group, { ...plan, random });
    return rounds(planned, plan.perRound).flatMap((round) => runRound(round, { syntax, facts, known: keysOf(known) }));
  });
}

function cleanPages(facts: ReadonlyMap<string, PageFacts>, known: readonly Diagnostic[]): PageFacts[] {
  const found = new Set(
    known.flatMap(({ source, related }) => [source.file, ...related.map((one) => one.source.file)]),
  );
  return [...facts.values()].filter(({ page }) => !found.has(page.file) && page.kind !== "concept");
}

interface Planned {
  readonly kind: ChangeKind;
  readonly facts: PageFacts;
  readonly change: Change;
}

/** Kinds take turns, each with a page that none had before; one that finds no more pages is passed over. */
function planChanges(
  pages: readonly PageFacts[],
  kinds: readonly ChangeKind[],
  { perKind, random }: MutationPlan & { readonly random: Random },
): Planned[] {
  const free = new Set(random.shuffle(pages));
  const planned: Planned[] = [];
  for (let turn = 0; turn < perKind; turn += 1) {
    for (const kind of kinds) {
      const next = planChange(kind, free, random);
      if (next === undefined) continue;
      free.delete(next.facts);
      planned.push(next);
    }
  }
  return planned;
}

function planChange(kind: ChangeKind, free: ReadonlySet<PageFacts>, random: Random): Planned | undefined {
  for (const facts of free) {
    const change = random.pick(kind.changes(facts, random));
    if (change !== undefined) return { kind, facts, change };
  }
  return undefined;
}

function rounds(planned: readonly Planned[], size: number): Planned[][] {
  return Array.from({ length: Math.ceil(planned.length / size) }, (_, at) => planned.slice(at * size, (at + 1) * size));
}

interface Base {
  readonly syntax: Syntax;
  readonly facts: ReadonlyMap<string, PageFacts>;
  readonly known: ReadonlySet<string>;
}

function runRound(round: readonly Planned[], { syntax, known }: Base): Outcome[] {
  const changed = new Map(round.map(({ facts, change }) => [facts.page.file, changePage(facts, change)]));
  const pages = syntax.pages.map((page) => changed.get(page.file) ?? page);
  const found = checkModel(buildModel({ ...syntax, pages })).filter((diagnostic) => !known.has(keyOf(diagnostic)));
  return round.map(({ kind, facts: { page }, change }) => {
    const about = found.filter((diagnostic) => placesOf(diagnostic).some(({ file }) => file === page.file));
    const isAtPlace = (diagnostic: Diagnostic): boolean =>
      placesOf(diagnostic).some((place) => place.file === page.file && touches(place, change.lines));
    return {
      kind,
      file: page.file,
      change,
      atPlace: about.filter(isAtPlace),
      elsewhere: about.filter((diagnostic) => !isAtPlace(diagnostic)),
    };
  });
}

function changePage({ page, text }: PageFacts, { edits }: Change): Syntax["pages"][number] {
  return parsePage({ path: page.file, text: applyFixes(text, edits) });
}

function placesOf({ source, related }: Diagnostic): SourceRange[] {
  return [source, ...related.map((one) => one.source)];
}

function touches(place: SourceRange, { line, endLine }: Change["lines"]): boolean {
  return place.line <= endLine && place.endLine >= line;
}

function keysOf(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(diagnostics.map(keyOf));
}

/** Says nothing of lines: they move where a line is added above. */
function keyOf({ rule, source, message }: Diagnostic): string {
  return JSON.stringify([rule, source.file, message]);
}
