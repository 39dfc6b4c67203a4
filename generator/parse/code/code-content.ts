import { looksLikeJson } from "../../text/looks-like-json.ts";
import type { CodeContent, RequestLine, RouteList, TextLine } from "../syntax.ts";
import { codeSpan, lineFrom, splitLines, type CodeLine, type CodeText } from "./code-text.ts";
import { bodyAt, httpMessages, startsResponse } from "./http-message.ts";
import { requestLine, startsRequest } from "./request-line.ts";

/** Languages whose blocks are code of that language, whatever their text looks like. */
const programs: ReadonlySet<string> = new Set(
  "csharp c# cs objc objective-c java go golang php python powershell typescript ts swift ruby kotlin bash sh shell cli xml html yaml sql razor vb".split(
    " ",
  ),
);

/** Tells what a code block holds by its text; the language (lower-case) only rules programs out and breaks ties. */
export function codeContent(code: CodeText, language: string): CodeContent {
  if (programs.has(language)) return { kind: "other" };
  const text = code.text.trimStart();
  if (text === "") return { kind: "other" };
  const first = lineFrom(text, 0, text.length).text;
  if (startsResponse(first)) return { kind: "http", messages: httpMessages(code) };
  if (startsRequest(first)) return requestsOf(code);
  if (looksLikeJson(code.text) || language.startsWith("json"))
    return { kind: "json", body: bodyAt(code, 0, code.text.length, true) };
  return routesOf(code) ?? { kind: "other" };
}

/** Several requests without a body, or one without headers either, are a list of routes. */
function requestsOf(code: CodeText): CodeContent {
  const messages = httpMessages(code);
  const bare = messages.every((message) => message.kind === "request" && !hasJson(message.body));
  const [only] = messages;
  const lone = messages.length === 1 && (only?.headers.length !== 0 || (only.body && !isRouteRest(only.body.text)));
  return bare && !lone ? (routesOf(code) ?? { kind: "http", messages }) : { kind: "http", messages };
}

function hasJson(body: { readonly text: string } | undefined): boolean {
  return body !== undefined && looksLikeJson(body.text);
}

/** What may stand between routes: a bare path, a word, a comment. */
function isRouteRest(text: string): boolean {
  return text.split("\n").every((line) => /^\s*(?:\/|#|--|\w+\s*$|$)/.test(line));
}

function routesOf(code: CodeText): RouteList | undefined {
  const routes: RequestLine[] = [];
  const rest: TextLine[] = [];
  for (const line of splitLines(code.text)) {
    const route = requestLine(line, code);
    if (route) routes.push(route);
    else if (line.text.trim() !== "") rest.push(textLineOf(code, line));
  }
  return routes.length > 0 ? { kind: "routes", lines: routes, rest } : undefined;
}

function textLineOf(code: CodeText, line: CodeLine): TextLine {
  const text = line.text.trim();
  const start = line.start + line.text.indexOf(text);
  return { text, ...codeSpan(code, start, start + text.length) };
}
