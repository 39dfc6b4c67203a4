import type { Table } from "../../parse/syntax.ts";
import type { ColumnConcept } from "../../vocabulary/language.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { vocabulary } from "../../vocabulary/vocabulary.ts";

/** Which column of a table holds what. */
export interface TableColumns {
  /** What the first column names: decides what the table lists. */
  readonly lists: ColumnConcept | undefined;
  /** The first column of each concept, by index. */
  readonly indexByRole: ReadonlyMap<ColumnConcept, number>;
  /** The words that the columns were told by, for reading their cells. */
  readonly words: Vocabulary;
}

/** Reads what a table's columns hold off its header. */
export function tableColumns(table: Table, words: Vocabulary = vocabulary()): TableColumns {
  const concepts = table.columns.map(({ content }) => words.columnOf(content.text));
  const indexByRole = new Map<ColumnConcept, number>();
  concepts.forEach((concept, index) => {
    if (concept !== undefined && !indexByRole.has(concept)) indexByRole.set(concept, index);
  });
  return { lists: concepts[0], indexByRole, words };
}
