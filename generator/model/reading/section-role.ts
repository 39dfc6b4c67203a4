import type { Heading } from "../../parse/syntax.ts";

/** What a section of a page is for, told by its heading's bookmark. */
export type SectionRole =
  | "permissions"
  | "httpRequest"
  | "pathParameters"
  | "functionParameters"
  | "queryParameters"
  | "requestHeaders"
  | "requestBody"
  | "response"
  | "errors"
  | "examples"
  | "request"
  | "methods"
  | "properties"
  | "relationships"
  | "members"
  | "jsonRepresentation"
  | "seeAlso"
  | "other";

/**
 * Returns the role of a heading. It is read off the bookmark, which translated pages keep in English; the first
 * pattern that fits wins. `request` and `response` also name the two halves of an example: then a heading above has
 * the role `examples`.
 */
export function roleOf(heading: Heading): SectionRole {
  const name = heading.anchor.replace(/^\d+[.-]*/, "").replace(/-\d+$/, "");
  return rolePatterns.find(([pattern]) => pattern.test(name))?.[1] ?? "other";
}

const rolePatterns: readonly (readonly [RegExp, SectionRole])[] = [
  [/^(permissions?|prerequisites?|required-permissions?|scopes?)\b/, "permissions"],
  [/^(https?-requests?|request-syntax|request-uri|syntax)$/, "httpRequest"],
  [/^(example-|sample-)?https?-requests?$/, "httpRequest"],
  [/^(path-parameters?|uri-parameters?|url-parameters?)\b/, "pathParameters"],
  [/^function-parameters?\b/, "functionParameters"],
  [/^(supported-|optional-|odata-)*(odata-)?query-(string-)?(parameters?|options?)\b/, "queryParameters"],
  [/^(optional-|required-)?(http-)?(request-)?headers?\b/, "requestHeaders"],
  [/^(optional-)?request-(body|properties|parameters|payload)\b|^(action-|body-)?parameters?$/, "requestBody"],
  [
    /^(http-)?responses?(-body|-object|-example|-message|-type|-headers)?s?$|^(return-)(value|type)s?$|^returns?$/,
    "response",
  ],
  [/^(errors?|error-(responses?|codes?|conditions?|handling))\b/, "errors"],
  [/^(examples?|samples?|use-cases?)\b/, "examples"],
  [/^requests?(-example|-message)?$/, "request"],
  [/^(methods?|tasks|operations|functions|actions)$/, "methods"],
  [/^(relationships?|navigation-properties)\b/, "relationships"],
  [/^(.*-)?properties(-.*)?$/, "properties"],
  [/^(members?|enumeration-members?|possible-values)$/, "members"],
  [/^(json-representations?|json|resource-representation|representation)\b/, "jsonRepresentation"],
  [/^(see-also|next-steps|related-(content|topics|links)|remarks)\b/, "seeAlso"],
];
