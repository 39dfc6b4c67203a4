import { h } from "./dom/h.ts";

/** Says in the page that it can't be shown, and why; the rest goes to the console. */
export function showFault(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  document.body.replaceChildren(
    h("main", { class: "overview" }, h("h1", {}, "This report can't be shown"), h("p", { class: "lead" }, reason)),
  );
  throw error;
}
