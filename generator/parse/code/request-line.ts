import type { RequestLine } from "../syntax.ts";
import { codeSpan, type CodeLine, type CodeText } from "./code-text.ts";

/** The start of a request: `GET /users`, `POST https://…`; also `GET users` and `GET ** …`. */
const request = /^(\s*)(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|MERGE)(\s+)(\S.*)$/;
const barePath = /^(\s*)(\/[A-Za-z{$<(].*)$/;
const protocol = /(?<=\s)HTTP\/\d(?:\.\d)?$/;

/** Reads a line as a request line: a method and a target, or a path alone, which has an empty method. */
export function requestLine(line: CodeLine, code: CodeText): RequestLine | undefined {
  const match = request.exec(line.text);
  if (match) {
    const [, indent = "", method = "", gap = "", rest = ""] = match;
    const at = line.start + indent.length;
    return lineOf(code, at, method, at + method.length + gap.length, targetOf(rest));
  }
  const bare = barePath.exec(line.text);
  if (!bare) return undefined;
  const at = line.start + (bare[1] ?? "").length;
  return lineOf(code, at, "", at, targetOf(bare[2] ?? ""));
}

/** True where a line starts a request and nothing else: a method at its very beginning. */
export function startsRequest(text: string): boolean {
  return /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|MERGE)\s+\S/.test(text);
}

function targetOf(rest: string): string {
  const target = rest.trimEnd();
  const version = protocol.exec(target);
  return version ? target.slice(0, version.index).trimEnd() : target;
}

function lineOf(code: CodeText, start: number, method: string, targetStart: number, target: string): RequestLine {
  const end = targetStart + target.length;
  return {
    method,
    methodSpan: codeSpan(code, start, start + method.length),
    target,
    targetSpan: codeSpan(code, targetStart, end),
    ...codeSpan(code, start, end),
  };
}
