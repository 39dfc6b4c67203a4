import { encodePath } from "../../../text/encode-path.ts";
import type { Place } from "../report-data.ts";

/** Where the reader is, as the address tells it: `#finding/1f0c…`, `#findings?rule=json/syntax`. */
export interface Route {
  /** `findings`, `finding`, `type` … */
  readonly view: string;
  /** What is open; empty where nothing is. */
  readonly id: string;
  readonly query: URLSearchParams;
}

/** Parses the part of an address from `#` on. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = splitOnce(hash.replace(/^#/, ""), "?");
  const [view = "", id = ""] = splitOnce(path, "/");
  return { view: view === "" ? "overview" : view, id: decode(id), query: new URLSearchParams(query) };
}

/** Prints an address within the page. */
export function hrefOf(view: string, id = "", query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== "")).toString();
  const path = id === "" ? view : `${view}/${encodePath(id)}`;
  return `#${path}${asked === "" ? "" : `?${asked}`}`;
}

/** Prints the address of a place in the source of a file. */
export function hrefOfPlace(path: string, [, line]: Place): string {
  return hrefOf("page", path, { line: String(line) });
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
