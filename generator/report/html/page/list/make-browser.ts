import { h, nodesOf } from "../dom/h.ts";
import { hrefOf } from "../route.ts";
import type { Route } from "../route.ts";
import type { View } from "../view.ts";
import type { BrowserSpec } from "./browser-spec.ts";
import { makeFilter } from "./make-filter.ts";
import { makeToolbar } from "./make-toolbar.ts";
import { makeVirtualList } from "./virtual-list.ts";

const ROW_HEIGHT = 58;

/** Makes a list with its controls and, beside it, what is open. Filters stay while something is open. */
export function makeBrowser<T>(spec: BrowserSpec<T>): View {
  const find = makeFilter(spec);
  const itemById = new Map(spec.items.map((item) => [spec.idOf(item), item]));
  const state: { shown: readonly T[]; open: T | undefined } = { shown: [], open: undefined };

  const toolbar = makeToolbar(spec, () => {
    applyQuery();
    if (state.open === undefined) history.replaceState(undefined, "", listHref());
  });
  const list = makeVirtualList({
    label: spec.title,
    rowHeight: ROW_HEIGHT,
    row: (index) => {
      const item = state.shown[index];
      return item === undefined ? [] : spec.row(item);
    },
    move: (index) => {
      const item = state.shown[index];
      if (item === undefined || state.open === undefined) return;
      history.replaceState(undefined, "", hrefOf(spec.itemView, spec.idOf(item)));
      void open(item);
    },
    open: (index) => {
      const item = state.shown[index];
      if (item !== undefined) location.hash = hrefOf(spec.itemView, spec.idOf(item));
    },
  });
  const detail = h("section", { class: "detail", tabindex: 0, "aria-label": `Open ${spec.noun}` });
  toolbar.search.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "Enter") return;
    event.preventDefault();
    list.element.focus();
    if (state.open === undefined && state.shown.length > 0) list.select(0);
  });
  const side = h("div", { class: "side" }, toolbar.element, list.element);
  const element = h("div", { class: "browser" }, h("h1", { class: "unseen" }, spec.title), side, detail);

  const focusTitle = (): void => {
    const title = detail.querySelector("h2");
    title?.setAttribute("tabindex", "-1");
    title?.focus({ preventScroll: true });
  };
  const listHref = (): string => hrefOf(spec.view, "", toolbar.read());
  const applyQuery = (): void => {
    state.shown = find(toolbar.read());
    list.show(state.shown.length);
    toolbar.tell(state.shown.length);
    if (state.open !== undefined) list.select(state.shown.indexOf(state.open));
  };
  const open = async (item: T): Promise<void> => {
    state.open = item;
    document.title = `${spec.titleOf(item)} · markdrift`;
    const close = h("a", { class: "close", href: listHref() }, `All ${spec.title.toLowerCase()}`);
    const children = await spec.detail(item);
    if (state.open !== item) return;
    detail.replaceChildren(close, ...nodesOf(children));
    detail.scrollTop = 0;
    element.classList.add("has-open");
  };
  const close = (): void => {
    state.open = undefined;
    element.classList.remove("has-open");
    detail.replaceChildren(h("p", { class: "nothing" }, `Open a ${spec.noun} to see it here.`));
  };

  close();
  applyQuery();
  return {
    element,
    search: toolbar.search,
    enter: async (route: Route) => {
      const item = route.view === spec.itemView ? itemById.get(route.id) : undefined;
      if (item === undefined) {
        toolbar.write(Object.fromEntries(route.query));
        close();
        applyQuery();
        return;
      }
      await open(item);
      if (!state.shown.includes(item)) {
        toolbar.write({});
        applyQuery();
      }
      list.select(state.shown.indexOf(item));
      focusTitle();
    },
    leave: () => {
      if (state.open === undefined) return false;
      location.hash = listHref();
      list.element.focus();
      return true;
    },
  };
}
