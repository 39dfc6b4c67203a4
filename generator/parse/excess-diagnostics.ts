import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { rangeOf } from "../text/source.ts";
import type { Excess, PageLimit, PageSyntax } from "./syntax.ts";

/** Returns what was left out of a page because of a limit, as diagnostics. */
export function excessDiagnostics({ excesses = [], lines }: PageSyntax): readonly Diagnostic[] {
  return excesses.map((excess) => ({
    rule: "input/limit",
    severity: "error" as const,
    message: messageOf(excess),
    source: rangeOf(lines, excess),
    related: [],
    suggestion: `What is beyond is left out; take it out of the page, or raise \`limits.${excess.limit}\` in the configuration.`,
  }));
}

/** Says what there is too much of, such as `Unexpected row of 201 cells, expected at most 200`. */
function messageOf({ limit, found, most }: Excess): string {
  return `Unexpected ${nouns[limit](found)}, expected at most ${most}`;
}

const nouns: Readonly<Record<PageLimit, (found: number) => string>> = {
  jsonDepth: (found) => `JSON that nests ${found} deep`,
  nesting: (found) => `lists and quotes that nest ${found} deep`,
  tableRows: (found) => `table of ${found} rows`,
  tableColumns: (found) => `row of ${found} cells`,
  cellLength: (found) => `cell of ${found} characters`,
  yamlAliases: (found) => `front matter of ${found} aliases`,
};
