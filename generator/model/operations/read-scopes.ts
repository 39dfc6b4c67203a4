import type { RichText } from "../../parse/syntax.ts";
import type { Span } from "../../text/source.ts";
import { spanInText } from "../types/span-in-text.ts";

/** A scope with its place in the file. */
export interface WrittenScope extends Span {
  readonly name: string;
}

/** Finds the scopes that a text names, each once: `User.Read.All`, `offline_access`. */
export function readScopes(content: RichText): readonly WrittenScope[] {
  if (!/\.[A-Z]|openid|offline_access/.test(content.text)) return [];
  const found = new Map<string, WrittenScope>();
  for (const match of content.text.matchAll(scope)) {
    const [name] = match;
    if (found.has(name)) continue;
    found.set(name, { name, ...spanInText(content, match.index, match.index + name.length) });
  }
  return [...found.values()];
}

/** Dotted words that each begin with a capital, and the scopes of OpenID. */
const scope =
  /(?<![\w./@-])(?:[A-Z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]*)*(?:\.[A-Z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]*)*){1,8}|openid|offline_access)(?![\w@-]|\.\w)/g;
