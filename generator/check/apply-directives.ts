import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Page } from "../model/api-model.ts";
import { parseDirective, type Directive } from "./parse-directive.ts";
import { severityOf, type RuleSettings } from "./rule-settings.ts";

/** The lines of a page that a directive silences some rules on. */
interface Silence {
  readonly directive: Directive;
  readonly start: number;
  readonly end: number;
}

/**
 * Leaves out the findings that the directives of their pages silence, and adds a finding for each directive that is
 * unused or unreadable.
 */
export function applyDirectives(
  diagnostics: readonly Diagnostic[],
  pages: readonly Page[],
  settings: RuleSettings = {},
): Diagnostic[] {
  const silencesByFile = new Map(
    pages.filter((page) => page.directives.length > 0).map((page) => [page.file, silencesOf(page)]),
  );
  const used = new Set<Directive>();
  const kept = diagnostics.filter((diagnostic) => {
    const silence = silencesByFile.get(diagnostic.source.file)?.find((one) => covers(one, diagnostic));
    if (silence !== undefined) used.add(silence.directive);
    return silence === undefined;
  });
  const silences = [...silencesByFile.values()].flat();
  const unused = new Set(
    silences
      .map((silence) => silence.directive)
      .filter((directive) => !used.has(directive) && !speaksOfOff(directive, settings)),
  );
  return [...kept, ...reportUnused([...unused], settings), ...reportUnreadable(pages, settings)];
}

function silencesOf(page: Page): readonly Silence[] {
  const silences: Silence[] = [];
  let open: Directive[] = [];
  for (const place of page.directives) {
    const directive = parseDirective(place);
    if (directive === undefined) continue;
    const end = place.source.endLine;
    if (directive.kind === "disable-file") silences.push({ directive, start: 0, end: Infinity });
    if (directive.kind === "disable-next-line") silences.push({ directive, start: end, end: endOfNext(page, end + 1) });
    if (directive.kind === "disable") open.push(directive);
    if (directive.kind !== "enable") continue;
    const ended = open.filter((one) => directive.rules.some((rule) => rule === "*" || one.rules.includes(rule)));
    silences.push(...ended.map((one) => ({ directive: one, start: one.place.source.endLine, end })));
    open = open.filter((one) => !ended.includes(one));
  }
  const rest = open.map((directive) => ({ directive, start: directive.place.source.endLine, end: Infinity }));
  return [...silences, ...rest];
}

/** The next line, or all of the table or code block that begins there: no comment can stand inside of those. */
function endOfNext(page: Page, line: number): number {
  const blocks = [...page.codeBlocks, ...page.tables].map((block) => block.source);
  return blocks.find((block) => block.line === line || block.line === line + 1)?.endLine ?? line;
}

function covers({ directive, start, end }: Silence, { rule, source }: Diagnostic): boolean {
  if (source.line < start || source.line > end) return false;
  return directive.rules.some((name) => name === "*" || name === rule || name === `${rule.split("/", 1)[0]}/*`);
}

/** What silences a rule that is off is of use where the rule is on. */
function speaksOfOff({ rules }: Directive, settings: RuleSettings): boolean {
  return rules.some((rule) => rule !== "*" && severityOf(rule, settings) === "off");
}

function reportUnused(directives: readonly Directive[], settings: RuleSettings): Diagnostic[] {
  const severity = severityOf("directive/unused", settings) ?? "warning";
  if (severity === "off") return [];
  return directives.map(({ rules, place }) => ({
    rule: "directive/unused",
    severity,
    message: `Unused directive: no finding of ${rules.map((rule) => (rule === "*" ? "any rule" : `\`${rule}\``)).join(", ")} to silence`,
    source: place.source,
    related: [],
    suggestion: "Remove the comment.",
  }));
}

function reportUnreadable(pages: readonly Page[], settings: RuleSettings): Diagnostic[] {
  const severity = severityOf("directive/unreadable", settings) ?? "warning";
  if (severity === "off") return [];
  return pages
    .flatMap((page) => page.directives)
    .filter((place) => parseDirective(place) === undefined)
    .map((place) => ({
      rule: "directive/unreadable",
      severity,
      message:
        "Unexpected directive, expected `disable-next-line`, `disable`, `enable` or `disable-file` behind `markdrift`",
      source: place.source,
      related: [],
    }));
}
