import type { Library } from "./data/library.ts";
import { count } from "./dom/count.ts";
import { h } from "./dom/h.ts";
import type { Child } from "./dom/h.ts";
import { makeHelp } from "./help.ts";
import { hrefOf, parseRoute } from "./route.ts";
import { makeThemeSwitch } from "./theme.ts";
import type { View } from "./view.ts";
import { makeChangesView } from "./views/changes-view.ts";
import { makeFindingsView } from "./views/findings-view.ts";
import { makeOperationsView } from "./views/operations-view.ts";
import { makeOverview } from "./views/overview.ts";
import { makePageView } from "./views/page-view.ts";
import { makeTypesView } from "./views/types-view.ts";

type Section = "overview" | "findings" | "types" | "operations" | "changes" | "page";

const SECTIONS: Readonly<Record<string, Section>> = {
  overview: "overview",
  findings: "findings",
  finding: "findings",
  types: "types",
  type: "types",
  operations: "operations",
  operation: "operations",
  changes: "changes",
  change: "changes",
  page: "page",
};

/** Builds the page and follows the address from then on. */
export function startApp(library: Library): void {
  const views = new Map<Section, Promise<View>>();
  const main = h("main", { id: "main", tabindex: -1 });
  const tabs = makeTabs(library);
  const help = makeHelp();
  let current: View | undefined;
  let turn = 0;

  const follow = async (): Promise<void> => {
    const mine = (turn += 1);
    const route = parseRoute(location.hash);
    const section = sectionOf(route.view, library);
    const making = views.get(section) ?? makeView(section, library);
    views.set(section, making);
    const view = await making;
    if (mine !== turn) return;
    for (const [name, tab] of tabs) tab.setAttribute("aria-current", name === section ? "page" : "false");
    tabs.get(section)?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (current !== view) main.replaceChildren(view.element);
    current = view;
    await view.enter(route);
  };

  document.body.append(
    h("a", { class: "skip", href: "#main", click: (event: Event) => skipTo(event, main) }, "To the content"),
    h(
      "header",
      { class: "bar" },
      h("a", { class: "brand", href: "#overview" }, "markdrift"),
      h("nav", { "aria-label": "Sections" }, [...tabs.values()]),
      h("button", { type: "button", class: "keys", "aria-label": "Keys", click: () => help.showModal() }, "?"),
      makeThemeSwitch(),
    ),
    main,
    help,
  );
  window.addEventListener("hashchange", () => void follow());
  document.addEventListener("keydown", (event) => handleKey(event, () => current, help));
  void follow();
}

function skipTo(event: Event, main: HTMLElement): void {
  event.preventDefault();
  main.focus();
}

function sectionOf(view: string, { data }: Library): Section {
  const section = Object.hasOwn(SECTIONS, view) ? SECTIONS[view] : undefined;
  return section === undefined || (section === "changes" && data.changes === undefined) ? "overview" : section;
}

async function makeView(section: Section, library: Library): Promise<View> {
  const { changes } = library.data;
  const makers: Readonly<Record<Section, () => View | Promise<View>>> = {
    overview: () => makeOverview(library),
    findings: () => makeFindingsView(library),
    types: () => makeTypesView(library),
    operations: () => makeOperationsView(library),
    changes: () => (changes === undefined ? makeOverview(library) : makeChangesView(library, changes)),
    page: () => makePageView(library),
  };
  return makers[section]();
}

function makeTabs({ data }: Library): ReadonlyMap<Section, HTMLElement> {
  const amount = (name: string): number | undefined => data.counts.find((one) => one.name === name)?.count;
  const tab = (section: Section, label: string, number?: number): [Section, HTMLElement] => {
    const content: Child[] = [label, number !== undefined && h("small", {}, count(number))];
    return [section, h("a", { href: hrefOf(section) }, content)];
  };
  return new Map([
    tab("overview", "Overview"),
    tab("findings", "Findings", data.findings.length),
    tab("types", "Types", amount("types")),
    tab("operations", "Operations", amount("operations")),
    ...(data.changes === undefined ? [] : [tab("changes", "Changes", data.changes.list.length)]),
  ]);
}

function handleKey(event: KeyboardEvent, view: () => View | undefined, help: HTMLDialogElement): void {
  if (help.open || event.ctrlKey || event.metaKey || event.altKey) return;
  const isTyping = event.target instanceof HTMLInputElement && event.target.type === "search";
  const keys: Readonly<Record<string, () => void>> = {
    "/": () => goToSearch(view()),
    "?": () => help.showModal(),
  };
  if (event.key === "Escape") {
    view()?.leave?.();
    return;
  }
  const act = !isTyping && Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
  if (act === undefined) return;
  event.preventDefault();
  act();
}

/** Brings the reader to the search of the view that they are in, or of the findings. */
function goToSearch(view: View | undefined): void {
  if (view?.search === undefined) location.hash = hrefOf("findings");
  else view.search.select();
}
