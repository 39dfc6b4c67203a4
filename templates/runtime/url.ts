/** Text that stands in a URL as it is, because it was encoded before. */
export interface UrlText {
  readonly encoded: string;
}

/** What may be put into a URL template: a plain value is encoded as one path segment. */
export type UrlValue = string | number | boolean | UrlText;

/** Values of query options by name; a list is joined by commas, as OData's `$select` has it. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/**
 * Builds a URL from a template and values: url`/users/${id}/messages`. Whatever a value holds, it can't add a segment,
 * an option or a fragment.
 */
export function url(strings: TemplateStringsArray, ...values: readonly UrlValue[]): string {
  return strings.reduce((before, string, index) => before + encodeValue(values[index - 1] ?? "") + string);
}

/** Encodes a string that stands between quotes in a function call or alternate key: a quote is doubled (OData ABNF). */
export function quoted(value: string | number | boolean): UrlText {
  return { encoded: encodeSegment(String(value).replaceAll("'", "''")) };
}

/** Encodes a path in a file system, whose slashes part segments. */
export function filePath(value: string): UrlText {
  return { encoded: value.split("/").map(encodeSegment).join("/") };
}

/** Encodes query options, with the `?` before them; options without a value are left out. */
export function search(query: Query = {}): UrlText {
  const options = Object.entries(query).filter(([, value]) => value !== undefined);
  const encoded = options.map(([name, value]) => `${encodeOption(name)}=${encodeOption(String(value))}`);
  return { encoded: encoded.length === 0 ? "" : `?${encoded.join("&")}` };
}

function encodeValue(value: UrlValue): string {
  return typeof value === "object" ? value.encoded : encodeSegment(String(value));
}

/** Encodes one segment; what RFC 3986 allows in one stays readable. */
function encodeSegment(text: string): string {
  const encoded = encodeURIComponent(wellFormed(text)).replace(/%(?:40|3A|2C|24|3D|3B)/g, decodeURIComponent);
  return /^\.{1,2}$/.test(encoded) ? encoded.replaceAll(".", "%2E") : encoded;
}

function encodeOption(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(/%(?:40|3A|2C|24|2F)/g, decodeURIComponent);
}

/** Puts U+FFFD in place of lone surrogates, which can't be encoded. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
