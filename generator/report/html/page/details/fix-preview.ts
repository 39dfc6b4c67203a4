import type { Library } from "../data/library.ts";
import { h } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";
import type { FindingEntry } from "../../report-data.ts";

const MAX_LENGTH = 2000;

/** Shows the lines that `--fix` would change, before and after; nothing where there is no fix or no text. */
export async function fixPreview({ fix, place: [file] }: FindingEntry, library: Library): Promise<Child> {
  const text = fix === undefined ? undefined : await library.text(file);
  if (fix === undefined || text === undefined) return undefined;
  const start = text.lastIndexOf("\n", fix.start - 1) + 1;
  const lineEnd = text.indexOf("\n", fix.end);
  const end = lineEnd === -1 ? text.length : lineEnd;
  if (end - start + fix.text.length > MAX_LENGTH) return undefined;
  const before = text.slice(start, fix.start);
  const after = text.slice(fix.end, end).replace(/\r$/, "");
  return h(
    "section",
    { class: "part" },
    h("h3", {}, "What ", h("code", {}, "markdrift check --fix"), " makes of it"),
    h(
      "div",
      { class: "source fix" },
      h(
        "div",
        { class: "line removed" },
        h("span", { class: "number" }, "−"),
        codeLine(before, text.slice(fix.start, fix.end), after, "del"),
      ),
      h("div", { class: "line added" }, h("span", { class: "number" }, "+"), codeLine(before, fix.text, after, "ins")),
    ),
  );
}

function codeLine(before: string, changed: string, after: string, tag: "del" | "ins"): HTMLElement {
  return h("code", { class: "text" }, before, changed === "" ? undefined : h(tag, {}, changed), after);
}
