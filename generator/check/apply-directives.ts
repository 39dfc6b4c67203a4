import { addToGroup } from "../lazy/add-to-group.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PageOutline } from "./page-outline.ts";
import type { Directive } from "./parse-directive.ts";
import { queueFindings, takeFindings } from "./silence-queue.ts";
import type { Silence } from "./silences-of.ts";
import { severityOf, type RuleSettings } from "./rule-settings.ts";

type SilencedPage = Pick<PageOutline, "file" | "silences">;

/**
 * Leaves out the findings that the directives of their pages silence, and adds a finding for each directive that is
 * unused or unreadable.
 */
export function applyDirectives(
  diagnostics: readonly Diagnostic[],
  pages: readonly SilencedPage[],
  settings: RuleSettings = {},
): Diagnostic[] {
  const silencesByFile = new Map(
    pages
      .filter(({ silences }) => silences.directives.length > 0)
      .map(({ file, silences }) => [file, silences.directives]),
  );
  const { used, silenced } = silence(diagnostics, silencesByFile);
  const kept = diagnostics.filter((diagnostic) => !silenced.has(diagnostic));
  const silences = [...silencesByFile.values()].flat();
  const unused = new Set(
    silences
      .map(({ directive }) => directive)
      .filter((directive) => !used.has(directive) && !speaksOfOff(directive, settings)),
  );
  return [...kept, ...reportUnused([...unused], settings), ...reportUnreadable(pages, settings)];
}

interface Silenced {
  readonly used: ReadonlySet<Directive>;
  readonly silenced: ReadonlySet<Diagnostic>;
}

/** The first directive of a page that covers a finding silences it, and is of use. */
function silence(
  diagnostics: readonly Diagnostic[],
  silencesByFile: ReadonlyMap<string, readonly Silence[]>,
): Silenced {
  const used = new Set<Directive>();
  const silenced = new Set<Diagnostic>();
  const foundByFile = groupBy(
    diagnostics.filter(({ source }) => silencesByFile.has(source.file)),
    ({ source }) => [source.file],
  );
  for (const [file, found] of foundByFile) {
    const queues = new Map([...groupBy(found, namesOf)].map(([name, list]) => [name, queueFindings(list)]));
    for (const { directive, start, end } of silencesByFile.get(file) ?? []) {
      for (const name of new Set(directive.rules)) {
        const queue = queues.get(name);
        if (queue && takeFindings(queue, start, end, silenced)) used.add(directive);
      }
    }
  }
  return { used, silenced };
}

/** What a directive may call the rule of a finding. */
function namesOf({ rule }: Diagnostic): readonly string[] {
  return ["*", rule, `${rule.split("/", 1)[0]}/*`];
}

function groupBy(
  diagnostics: readonly Diagnostic[],
  keysOf: (diagnostic: Diagnostic) => readonly string[],
): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    for (const key of keysOf(diagnostic)) addToGroup(groups, key, diagnostic);
  }
  return groups;
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

function reportUnreadable(pages: readonly SilencedPage[], settings: RuleSettings): Diagnostic[] {
  const severity = severityOf("directive/unreadable", settings) ?? "warning";
  if (severity === "off") return [];
  return pages
    .flatMap(({ silences }) => silences.unreadable)
    .map((source) => ({
      rule: "directive/unreadable",
      severity,
      message:
        "Unexpected directive, expected `disable-next-line`, `disable`, `enable` or `disable-file` behind `markdrift`",
      source,
      related: [],
    }));
}
