import { count } from "../dom/count.ts";
import { h } from "../dom/h.ts";
import type { BrowserSpec, Filter } from "./browser-spec.ts";

/** What is searched for: `q`, `sort` and a value, or several with commas, of each filter. */
export type Query = Readonly<Record<string, string>>;

/** The controls over a list. */
export interface Toolbar {
  readonly element: HTMLElement;
  readonly search: HTMLInputElement;
  readonly read: () => Query;
  /** Sets the controls to a query, without telling of it. */
  readonly write: (query: Query) => void;
  /** Says how many of all are shown. */
  readonly tell: (shown: number) => void;
}

interface Control {
  readonly key: string;
  readonly element: HTMLElement;
  readonly read: () => string;
  readonly write: (value: string) => void;
}

/** Makes the controls over a list; `changed` is told of each change. */
export function makeToolbar<T>(spec: BrowserSpec<T>, changed: () => void): Toolbar {
  const search = makeSearch(spec);
  const controls = [
    searchControl(search),
    ...spec.filters.map((filter) => (filter.kind === "chips" ? chipsControl(filter) : selectControl(filter))),
  ];
  const sort = sortControl(spec);
  const all = [...controls, sort];
  const status = h("p", { class: "status", role: "status" });
  const element = h(
    "form",
    { class: "toolbar", role: "search", "aria-label": spec.title, submit: (event: Event) => event.preventDefault() },
    spec.about !== undefined && h("p", { class: "about" }, spec.about),
    controls.map((control) => control.element),
    sort.element,
    status,
  );
  element.addEventListener("input", changed);
  return {
    element,
    search,
    read: () => Object.fromEntries(all.map(({ key, read }) => [key, read()]).filter(([, value]) => value !== "")),
    write: (query) => {
      for (const { key, write } of all) write(query[key] ?? "");
    },
    tell: (shown) => {
      const { length } = spec.items;
      status.textContent =
        shown === length ? count(length, spec.noun) : `${count(shown)} of ${count(length, spec.noun)}`;
    },
  };
}

function makeSearch<T>({ title }: BrowserSpec<T>): HTMLInputElement {
  return h("input", {
    type: "search",
    class: "search",
    placeholder: `Search ${title.toLowerCase()}`,
    "aria-label": `Search ${title.toLowerCase()}`,
    "aria-keyshortcuts": "/",
    autocomplete: "off",
    spellcheck: "false",
  });
}

function searchControl(search: HTMLInputElement): Control {
  return { key: "q", element: search, read: () => search.value.trim(), write: (value) => void (search.value = value) };
}

function chipsControl<T>({ key, label, values }: Filter<T>): Control {
  const boxes = values.map(({ value }) => h("input", { type: "checkbox", value }));
  const chips = values.map(({ value, label: name = value, count: number }, index) =>
    h("label", { class: `chip tone-${value}` }, boxes[index], h("span", {}, name), h("small", {}, count(number))),
  );
  return {
    key,
    element: h("fieldset", { class: "chips" }, h("legend", { class: "unseen" }, label), chips),
    read: () =>
      boxes
        .filter((box) => box.checked)
        .map((box) => box.value)
        .join(","),
    write: (value) => {
      const chosen = new Set(value.split(","));
      for (const box of boxes) box.checked = chosen.has(box.value);
    },
  };
}

function selectControl<T>({ key, label, values }: Filter<T>): Control {
  const options = values.map(({ value, label: name = value, count: number }) =>
    h("option", { value }, `${name} (${count(number)})`),
  );
  return select(key, label, [h("option", { value: "" }, `Any ${label.toLowerCase()}`), ...options]);
}

function sortControl<T>({ orders }: BrowserSpec<T>): Control {
  const options = orders.map(({ key, label }, index) => h("option", { value: index === 0 ? "" : key }, label));
  return select("sort", "Order", options);
}

function select(key: string, label: string, options: readonly HTMLOptionElement[]): Control {
  const element = h("select", { "aria-label": label }, options);
  return { key, element, read: () => element.value, write: (value) => void (element.value = value) };
}
