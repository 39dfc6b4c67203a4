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
  return rolePatterns.find(({ pattern }) => pattern.test(name))?.role ?? "other";
}

/** Forms that a list of words doesn't catch, as bookmarks. The first that fits wins. */
const rolePatterns: readonly { readonly pattern: RegExp; readonly role: SectionRole }[] = [
  { pattern: /^(?:permissions|required-permissions)\b/u, role: "permissions" },
  { pattern: /^(?:example-|sample-)?https?-requests?$/u, role: "httpRequest" },
  {
    pattern: /^(?:supported-|optional-)*(?:odata-)?query-(?:string-)?(?:parameters?|options?)\b/u,
    role: "queryParameters",
  },
  { pattern: /^(?:optional-|required-)?(?:http-)?(?:request-)?headers?\b/u, role: "requestHeaders" },
  { pattern: /^(?:optional-)?request-(?:body|properties|parameters|payload)\b/u, role: "requestBody" },
  { pattern: /^error-(?:responses?|codes?|conditions?|handling)\b/u, role: "errors" },
  { pattern: /^(?:examples?|samples?)\b/u, role: "examples" },
  { pattern: /^(?:\w+-)?properties(?:-.*)?$/u, role: "properties" },
  { pattern: /^(?:relationships|navigation-properties)\b/u, role: "relationships" },
  { pattern: /^json-representation\b/u, role: "jsonRepresentation" },
];
