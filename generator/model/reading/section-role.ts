import type { Heading } from "../../parse/syntax.ts";
import type { SectionConcept } from "../../vocabulary/language.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";

/** What a section of a page is for. `request` and `response` also name the halves of an example, below `examples`. */
export type SectionRole = Exclude<SectionConcept, "parameters"> | "other";

/**
 * Returns the role of a heading: by the words of the vocabulary, in an explicit bookmark before the text, or else by
 * what the bookmark contains.
 */
export function roleOf(heading: Heading, words: Vocabulary): SectionRole {
  const concept = words.sectionOf(heading.content.text, heading.explicitAnchor);
  if (concept !== undefined) return concept === "parameters" ? "requestBody" : concept;
  const name = heading.anchor.replace(/^\d+[.-]*/u, "").replace(/-\d+$/u, "");
  return rolePatterns.find(([pattern]) => pattern.test(name))?.[1] ?? "other";
}

/** Forms that a list of words doesn't catch, as bookmarks. The first that fits wins. */
const rolePatterns: readonly (readonly [RegExp, SectionRole])[] = [
  [/^(?:permissions|required-permissions)\b/u, "permissions"],
  [/^(?:example-|sample-)?https?-requests?$/u, "httpRequest"],
  [/^(?:supported-|optional-)*(?:odata-)?query-(?:string-)?(?:parameters?|options?)\b/u, "queryParameters"],
  [/^(?:optional-|required-)?(?:http-)?(?:request-)?headers?\b/u, "requestHeaders"],
  [/^(?:optional-)?request-(?:body|properties|parameters|payload)\b/u, "requestBody"],
  [/^error-(?:responses?|codes?|conditions?|handling)\b/u, "errors"],
  [/^(?:examples?|samples?)\b/u, "examples"],
  [/^(?:\w+-)?properties(?:-.*)?$/u, "properties"],
  [/^(?:relationships|navigation-properties)\b/u, "relationships"],
  [/^json-representation\b/u, "jsonRepresentation"],
];
