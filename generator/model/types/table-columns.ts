import type { Table } from "../../parse/syntax.ts";
import type { ColumnRole } from "./column-role.ts";
import { columnRoleOf } from "./column-role.ts";

/** Which column of a table holds what. */
export interface TableColumns {
  /** What the first column names: decides what the table lists. */
  readonly lists: ColumnRole | undefined;
  /** The first column of each role, by index. */
  readonly indexByRole: ReadonlyMap<ColumnRole, number>;
}

/** Reads the roles of a table's columns off its header. */
export function tableColumns(table: Table): TableColumns {
  const roles = table.columns.map(({ content }) => columnRoleOf(content.text));
  const indexByRole = new Map<ColumnRole, number>();
  for (const [index, role] of roles.entries()) {
    if (role !== undefined && !indexByRole.has(role)) indexByRole.set(role, index);
  }
  return { lists: roles[0], indexByRole };
}
