import { maxJsonDepth } from "../text/max-json-depth.ts";

/** The most of each thing that is read. What is beyond is left out, with a finding; the rest goes on. */
export interface Limits {
  /** Bytes of a page. */
  readonly pageBytes: number;
  /** How deep objects and arrays nest in the JSON of a page. */
  readonly jsonDepth: number;
  /** How deep lists, quotes, tabs and their like nest. */
  readonly nesting: number;
  readonly tableRows: number;
  readonly tableColumns: number;
  /** Characters of a table's cell, as UTF-16 units. */
  readonly cellLength: number;
  /** How deep included files may include others. */
  readonly includeDepth: number;
  /** Files that a page includes, and that these include. */
  readonly includes: number;
  /** Aliases (`*name`) in a page's front matter. */
  readonly yamlAliases: number;
  /** How deep elements nest in CSDL. */
  readonly xmlDepth: number;
  /** Findings that are printed. */
  readonly findings: number;
}

/** What applies where the configuration says nothing: many times what the largest docs have. */
export const defaultLimits: Limits = {
  pageBytes: 16 * 2 ** 20,
  jsonDepth: 64,
  nesting: 20,
  tableRows: 100_000,
  tableColumns: 200,
  cellLength: 100_000,
  includeDepth: 8,
  includes: 500,
  yamlAliases: 100,
  xmlDepth: 64,
  findings: 10_000,
};

/** The highest that can be set where what reads the rest recurses. */
export const highestLimits = { jsonDepth: maxJsonDepth, nesting: 25, includeDepth: 20, xmlDepth: 200 } as const;
