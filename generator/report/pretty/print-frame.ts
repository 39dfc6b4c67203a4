import type { SourceRange } from "../../text/source.ts";
import { layOut } from "./lay-out.ts";
import type { DisplayCell, LaidOut } from "./lay-out.ts";

/** How the marked text and what is beside the point look. */
export interface FrameStyle {
  readonly mark: (text: string) => string;
  readonly dim: (text: string) => string;
}

const CONTEXT = 1;
const MAX_WIDTH = 110;

/**
 * Prints the lines around a place with a line of carets below it. Long lines are cut to what is around the place.
 *
 * ```
 *   11 │   "id": "a",
 *   12 │   "isuedTo": "b"
 *      │   ^^^^^^^^^
 * ```
 */
export function printFrame(lines: readonly string[], source: SourceRange, style: FrameStyle): string {
  const line = lines[source.line - 1];
  if (line === undefined) return "";
  const first = Math.max(1, source.line - CONTEXT);
  const last = Math.min(lines.length, source.line + CONTEXT);
  const gutter = String(last).length + 2;
  const laidOut = layOut(line, source.column, source.line === source.endLine ? source.endColumn : line.length + 1);
  const cut = Math.max(0, Math.min(laidOut.before - MAX_WIDTH / 3, laidOut.width - MAX_WIDTH));
  return range(first, last)
    .flatMap((number) => {
      const head = style.dim(`${String(number).padStart(gutter)} │`);
      const text = number === source.line ? laidOut : layOut(lines[number - 1] ?? "", 1, 1);
      const row = `${head} ${cutOut(text, cut)}`.trimEnd();
      return number === source.line
        ? [row, `${style.dim(`${" ".repeat(gutter)} │`)} ${printCarets(laidOut, cut, style)}`]
        : [row];
    })
    .join("\n");
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Returns what of a line is seen from a terminal column on, with `…` where something is left out. */
function cutOut({ text, cells }: LaidOut, cut: number): string {
  const shown = cells === undefined ? cutPlain(text, cut) : cutCells(cells, cut);
  if (shown.text === "") return text !== "" && cut > 0 ? "…" : "";
  return `${cut > 0 ? "…" : ""}${shown.text}${shown.isWhole ? "" : "…"}`;
}

interface Shown {
  readonly text: string;
  /** Nothing stands behind it. */
  readonly isWhole: boolean;
}

function cutPlain(text: string, cut: number): Shown {
  const until = Math.floor(cut) + MAX_WIDTH;
  return { text: text.slice(Math.ceil(cut), until), isWhole: until >= text.length };
}

function cutCells(cells: readonly DisplayCell[], cut: number): Shown {
  const until = cells.findIndex((cell) => cell.at + cell.width > cut + MAX_WIDTH);
  const shown = (until === -1 ? cells : cells.slice(0, until)).filter((cell) => cell.at >= cut);
  return { text: shown.map((cell) => cell.text).join(""), isWhole: until === -1 };
}

function printCarets(line: LaidOut, cut: number, style: FrameStyle): string {
  const from = firstColumn(line, cut);
  const indent = line.before - from + (cut > 0 ? 1 : 0);
  const length = Math.min(Math.max(1, line.marked), Math.max(1, cut + MAX_WIDTH - line.before));
  return `${" ".repeat(Math.max(0, indent))}${style.mark("^".repeat(length))}`;
}

/** The terminal column of the first character that is seen. */
function firstColumn({ text, cells }: LaidOut, cut: number): number {
  if (cells === undefined) return Math.ceil(cut) < text.length ? Math.ceil(cut) : cut;
  return cells.find((cell) => cell.at >= cut)?.at ?? cut;
}
