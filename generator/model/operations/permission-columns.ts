import type { Table } from "../../parse/syntax.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { PermissionKind } from "../api-model.ts";
import { permissionKindOf } from "./permission-kind-of.ts";

/** How a permission table is laid out. */
export type PermissionColumns =
  | {
      readonly form: "kindsInRows";
      readonly reversed: boolean;
      /** Columns to be read as one cell, least privileged first. */
      readonly groups: readonly { readonly label: string | undefined; readonly indexes: readonly number[] }[];
    }
  | {
      readonly form: "kindsInColumns";
      readonly reversed: boolean;
      readonly kinds: readonly { readonly kind: PermissionKind; readonly index: number }[];
    };

/**
 * Tells how a table lays out permissions; undefined for a table of something else. Below a heading for permissions the
 * rows may show what the columns don't say.
 */
export function permissionColumns(table: Table, words: Vocabulary, below: boolean): PermissionColumns | undefined {
  const heads = table.columns.map((column) => column.content.text);
  const kinds = heads.flatMap((head, index) => {
    const kind = index === 0 ? undefined : permissionKindOf(head, words);
    return kind === undefined ? [] : [{ kind, index }];
  });
  if (kinds.length > 1) return { form: "kindsInColumns", reversed: areReversed(heads, words), kinds };
  const named = /^permission/i.test(heads[0] ?? "") || heads.slice(1).some((head) => /\bprivileged\b/i.test(head));
  if (!named && !below) return undefined;
  const hasKinds = table.rows.some((row) => permissionKindOf(row.cells[0]?.content.text ?? "", words) !== undefined);
  if (!hasKinds) return undefined;
  return { form: "kindsInRows", reversed: areReversed(heads, words), groups: columnGroups(heads) };
}

function areReversed(heads: readonly string[], words: Vocabulary): boolean {
  return heads.some(
    (head) => words.columnOf(head) === "permissionsMostToLeast" || /\bmost\b.{0,20}\bleast\b/i.test(head),
  );
}

/** "Least privileged" and "Higher privileged" are two halves of one list; other columns are lists of their own. */
function columnGroups(heads: readonly string[]): { label: string | undefined; indexes: number[] }[] {
  const indexes = heads.map((_, index) => index).slice(1);
  const halves = heads.filter((head) => /^(?:least|higher|more|most)\s+privileged\b/i.test(head));
  if (indexes.length < 2 || halves.length > 1) return [{ label: undefined, indexes }];
  return indexes.map((index) => ({ label: heads[index], indexes: [index] }));
}
