/** A segment of a path template, or of a requested path before it is known what it is. */
export type PathSegment = LiteralSegment | KeySegment | CallSegment | PatternSegment | FilePathSegment;

export interface LiteralSegment {
  readonly kind: "literal";
  readonly text: string;
}

/** `{id}`; `{id}:` where a path in a file system begins behind it. */
export interface KeySegment {
  readonly kind: "key";
  readonly name: string;
  readonly opensFilePath: boolean;
}

/** `name(a='{b}',c={d})`. */
export interface CallSegment {
  readonly kind: "call";
  readonly name: string;
  readonly arguments: readonly CallArgument[];
}

/** `value` without its quotes; a placeholder where it is `{…}` in a template. The name of a lone value is empty. */
export interface CallArgument {
  readonly name: string;
  readonly value: string;
}

/** Placeholders and text in one segment: `{from},{to}`. Text and names take turns, text first. */
export interface PatternSegment {
  readonly kind: "pattern";
  readonly texts: readonly string[];
  readonly names: readonly string[];
}

/** `{+path}`, or `{+path}:` where more follows. */
export interface FilePathSegment {
  readonly kind: "filePath";
  readonly name: string;
  readonly closed: boolean;
}

/** Parses `/users/{id}/drive/root:/{+itemPath}:/content` into its segments; `users('{id}')` is `users/{id}`. */
export function parsePathTemplate(path: string): readonly PathSegment[] {
  return splitPath(path).flatMap(parseSegment);
}

/** Splits a path at its slashes, but for those between parentheses; empty segments are left out. */
export function splitPath(path: string): readonly string[] {
  const segments: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= path.length; at += 1) {
    const character = path.charAt(at);
    if (character === "(") depth += 1;
    if (character === ")") depth = Math.max(0, depth - 1);
    if (at < path.length && (character !== "/" || depth > 0)) continue;
    if (at > start) segments.push(path.slice(start, at));
    start = at + 1;
  }
  return depth === 0 ? segments : path.split("/").filter((segment) => segment !== "");
}

/** Parses `name(a='x',b=2)`; nothing where the text isn't a call. */
export function parseCall(text: string): CallSegment | undefined {
  const open = text.indexOf("(");
  if (open <= 0 || !text.endsWith(")")) return undefined;
  const values = splitArguments(text.slice(open + 1, -1));
  return { kind: "call", name: text.slice(0, open).trim(), arguments: values.map(parseArgument) };
}

/** Returns the name in `{name}` or `{+name}`, nothing for any other text. */
export function placeholderName(text: string): string | undefined {
  return /^\{\+?([^{}]*)\}$/.exec(text)?.[1];
}

function parseSegment(text: string): readonly PathSegment[] {
  const bare = text.endsWith(":") ? text.slice(0, -1) : text;
  const name = placeholderName(bare);
  if (name !== undefined && bare.startsWith("{+")) return [{ kind: "filePath", name, closed: bare !== text }];
  if (name !== undefined) return [{ kind: "key", name, opensFilePath: bare !== text }];
  const call = parseCall(text);
  if (call) return keyOf(call) ?? [call];
  if (!text.includes("{")) return [{ kind: "literal", text }];
  return [{ kind: "pattern", ...splitPattern(text) }];
}

/** `users('{id}')` is the key of `users`; nothing where the call is another. */
function keyOf(call: CallSegment): readonly PathSegment[] | undefined {
  const [first, second] = call.arguments;
  const name = first && !second && first.name === "" ? placeholderName(first.value) : undefined;
  if (name === undefined) return undefined;
  return [
    { kind: "literal", text: call.name },
    { kind: "key", name, opensFilePath: false },
  ];
}

function splitPattern(text: string): { readonly texts: readonly string[]; readonly names: readonly string[] } {
  const parts = text.split(/\{([^{}]*)\}/);
  return { texts: parts.filter((_, at) => at % 2 === 0), names: parts.filter((_, at) => at % 2 === 1) };
}

/** Splits at commas outside of quotes. */
function splitArguments(text: string): readonly string[] {
  const values: string[] = [];
  let start = 0;
  let inQuotes = false;
  for (let at = 0; at <= text.length; at += 1) {
    if (text.charAt(at) === "'") inQuotes = !inQuotes;
    if (at < text.length && (inQuotes || text.charAt(at) !== ",")) continue;
    values.push(text.slice(start, at).trim());
    start = at + 1;
  }
  return values.filter((value) => value !== "");
}

function parseArgument(text: string): CallArgument {
  const equals = text.startsWith("'") ? -1 : text.indexOf("=");
  const name = equals < 0 ? "" : text.slice(0, equals).trim();
  return { name, value: unquote(text.slice(equals + 1).trim()) };
}

function unquote(text: string): string {
  const isQuoted = text.length > 1 && text.startsWith("'") && text.endsWith("'");
  return isQuoted ? text.slice(1, -1).replaceAll("''", "'") : text;
}
