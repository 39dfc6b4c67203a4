import { h } from "./dom/h.ts";

const KEYS: readonly (readonly [string, string])[] = [
  ["/", "search"],
  ["↑ ↓", "go through the list"],
  ["Enter", "open what is current"],
  ["Esc", "back to the list"],
  ["?", "this help"],
];

/** Makes the dialog that tells the keys. */
export function makeHelp(): HTMLDialogElement {
  return h(
    "dialog",
    { class: "help", "aria-label": "Keys" },
    h("h2", {}, "Keys"),
    h(
      "dl",
      {},
      KEYS.map(([key, does]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, does)]),
    ),
    h("form", { method: "dialog" }, h("button", {}, "Close")),
  );
}
