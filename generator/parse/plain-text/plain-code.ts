import { codeContent } from "../code/code-content.ts";
import { codeText } from "../code/code-text.ts";
import type { PlainText, ReadBlock } from "./plain-text.ts";
import type { TextLine } from "./text-lines.ts";

/** Reads an HTTP message, a list of routes or a JSON value: up to a blank line, and through the end of its JSON. */
export function readPlainCode(page: PlainText, at: number): ReadBlock {
  const head = blankAfter(page.lines, at);
  const body = nextFilled(page.lines, head);
  const json = startsJson(page.lines[at]) ? at : startsJson(page.lines[body]) ? body : undefined;
  const next = json === undefined ? head : jsonEnd(page.lines, json);
  const start = page.lines[at]?.start ?? 0;
  const end = page.lines[next - 1]?.end ?? start;
  const lines = rawLines(page.source, start, end);
  const code = codeText(lines.map((line) => page.source.slice(line.start, line.end)).join("\n"), lines);
  const language = json === at ? "json" : "http";
  return { block: { kind: "code", language, text: code.text, content: codeContent(code, language), start, end }, next };
}

function blankAfter(lines: readonly TextLine[], at: number): number {
  let next = at + 1;
  while (next < lines.length && lines[next]?.text !== "") next += 1;
  return next;
}

function nextFilled(lines: readonly TextLine[], at: number): number {
  let next = at;
  while (next < lines.length && lines[next]?.text === "") next += 1;
  return next;
}

function startsJson(line: TextLine | undefined): boolean {
  return line !== undefined && /^[{[]/.test(line.text);
}

/** Counts brackets outside of strings; where they never close, the value ends at a blank line. */
function jsonEnd(lines: readonly TextLine[], at: number): number {
  let depth = 0;
  for (let index = at; index < lines.length; index += 1) {
    depth += bracketBalance(lines[index]?.text ?? "");
    if (depth <= 0) return index + 1;
  }
  return blankAfter(lines, at);
}

function bracketBalance(text: string): number {
  let balance = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === "{" || token === "[") balance += 1;
    else if (token === "}" || token === "]") balance -= 1;
  }
  return balance;
}

function rawLines(source: string, start: number, end: number): readonly { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let at = start;
  for (const match of source.slice(start, end).matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start: at, end: start + match.index });
    at = start + match.index + match[0].length;
  }
  return [...lines, { start: at, end }];
}
