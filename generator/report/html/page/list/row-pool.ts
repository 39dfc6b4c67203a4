/** The rows of a list that are in the document. */
export interface RowPool {
  readonly row: (index: number) => HTMLElement | undefined;
  /** Makes these rows be there, and no others; rows that are there already stay. */
  readonly show: (first: number, last: number) => void;
  readonly clear: () => void;
}

/** Makes a pool that keeps its rows in a parent. */
export function makeRowPool(parent: HTMLElement, draw: (index: number) => HTMLElement): RowPool {
  const rows = new Map<number, HTMLElement>();
  const remove = (index: number): void => {
    rows.get(index)?.remove();
    rows.delete(index);
  };
  return {
    row: (index) => rows.get(index),
    show: (first, last) => {
      for (const index of rows.keys()) if (index < first || index > last) remove(index);
      for (let index = first; index <= last; index += 1) {
        if (rows.has(index)) continue;
        const row = draw(index);
        rows.set(index, row);
        parent.append(row);
      }
    },
    clear: () => {
      for (const index of rows.keys()) remove(index);
    },
  };
}
