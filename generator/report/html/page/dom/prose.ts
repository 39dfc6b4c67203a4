import { h } from "./h.ts";

/** Returns a sentence with what stands between backticks as code. */
export function prose(text: string): (Node | string)[] {
  return text.split("`").map((part, index) => (index % 2 === 0 ? part : h("code", {}, part)));
}
