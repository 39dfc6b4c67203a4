import { h } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";
import { makeRowPool } from "./row-pool.ts";

/** A list that holds only the rows in sight, all of one height. */
export interface VirtualList {
  readonly element: HTMLElement;
  /** Shows that many rows from the top, none of them current. */
  readonly show: (count: number) => void;
  /** Makes a row current and brings it into sight; -1 for none. */
  readonly select: (index: number) => void;
}

/** `rowHeight` in CSS pixels; `move` is told when the reader makes another row current, `open` when they open it. */
export interface VirtualListSpec {
  readonly label: string;
  readonly rowHeight: number;
  readonly row: (index: number) => readonly Child[];
  readonly move: (index: number) => void;
  readonly open: (index: number) => void;
}

const OVERSCAN = 6;

/** Makes a list box that arrows, Home, End, Page Up, Page Down and Enter work on. */
export function makeVirtualList(spec: VirtualListSpec): VirtualList {
  const { label, rowHeight } = spec;
  const space = h("div", { class: "list-space", role: "presentation" });
  const element = h("div", { class: "list", role: "listbox", tabindex: 0, "aria-label": label }, space);
  /** What the list was last scrolled to and sized to: asking the element anew would lay out the page at each key. */
  const state = { count: 0, current: -1, top: 0, height: 0 };
  const pool = makeRowPool(space, (index) => {
    const row = h("div", rowAttributes(index, state), ...spec.row(index));
    row.style.transform = `translateY(${index * rowHeight}px)`;
    row.dataset["index"] = String(index);
    return row;
  });

  const draw = (): void => {
    const first = Math.floor(state.top / rowHeight) - OVERSCAN;
    const last = Math.ceil((state.top + state.height) / rowHeight) + OVERSCAN;
    pool.show(Math.max(0, first), Math.min(state.count - 1, last));
  };
  const measure = (): void => {
    state.top = element.scrollTop;
    state.height = element.clientHeight;
    draw();
  };
  const select = (index: number): void => {
    pool.row(state.current)?.setAttribute("aria-selected", "false");
    state.current = index;
    if (index >= 0) bringIntoSight(element, index, rowHeight);
    measure();
    pool.row(index)?.setAttribute("aria-selected", "true");
    if (index >= 0) element.setAttribute("aria-activedescendant", rowId(index));
    else element.removeAttribute("aria-activedescendant");
  };
  const show = (count: number): void => {
    pool.clear();
    Object.assign(state, { count, current: -1 });
    element.removeAttribute("aria-activedescendant");
    space.style.height = `${count * rowHeight}px`;
    if (state.top > 0) element.scrollTop = 0;
    state.top = 0;
    draw();
  };

  element.addEventListener("scroll", measure, { passive: true });
  element.addEventListener("click", ({ target }) => {
    const index = indexAt(target);
    if (index === undefined) return;
    select(index);
    spec.open(index);
  });
  element.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && state.current >= 0) return spec.open(state.current);
    const index = targetOf(event.key, state, Math.floor(element.clientHeight / rowHeight));
    if (index === undefined) return undefined;
    event.preventDefault();
    select(index);
    return spec.move(index);
  });
  new ResizeObserver(measure).observe(element);
  return { element, show, select };
}

interface ListState {
  readonly count: number;
  readonly current: number;
}

function rowId(index: number): string {
  return `row-${index}`;
}

function rowAttributes(index: number, { count, current }: ListState) {
  return {
    class: "row",
    role: "option",
    id: rowId(index),
    "aria-setsize": count,
    "aria-posinset": index + 1,
    "aria-selected": index === current ? "true" : "false",
  };
}

function indexAt(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-index]") : null;
  return row === null ? undefined : Number(row.dataset["index"]);
}

/** Scrolls as little as is needed to a row nearby, and to the middle of the list for one far off. */
function bringIntoSight(element: HTMLElement, index: number, rowHeight: number): void {
  const top = index * rowHeight;
  const { scrollTop, clientHeight } = element;
  const isFar = Math.abs(top - scrollTop - clientHeight / 2) > clientHeight;
  if (isFar) element.scrollTop = top - clientHeight / 2;
  else if (top < scrollTop) element.scrollTop = top;
  else if (top + rowHeight > scrollTop + clientHeight) element.scrollTop = top + rowHeight - clientHeight;
}

function targetOf(key: string, { count, current }: ListState, pageSize: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + pageSize,
    PageUp: current - pageSize,
    Home: 0,
    End: count - 1,
  };
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
  return target === undefined || count === 0 ? undefined : Math.min(count - 1, Math.max(0, target));
}
