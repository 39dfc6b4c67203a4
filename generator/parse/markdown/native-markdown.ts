import type { Root } from "mdast";
import type { Plugin } from "unified";

/** The native parser, where its package is installed and loads on this machine. */
const satteri = await import("satteri").catch(() => undefined);

/**
 * Puts the native parser in front of the one that the processor has. Pages on which the two don't agree go to the
 * latter: an unclosed front matter, NUL, and a literal URL that touches the next pipe of a table.
 */
export const nativeMarkdown: Plugin = function () {
  const reference = this.parser;
  if (!satteri || !reference) return;
  const { markdownToMdast } = satteri;
  this.parser = (text, file) => (suitsNative(text) ? (markdownToMdast(text) as Root) : reference(text, file));
};

function suitsNative(text: string): boolean {
  if (text.includes("\0")) return false;
  if (/^---[ \t]*(?:\r?\n|\r)/.test(text) && !/[\r\n]---[ \t]*(?:[\r\n]|$)/.test(text)) return false;
  return !/(?:https?:\/\/|www\.)[^\s|]*\|/.test(text);
}
