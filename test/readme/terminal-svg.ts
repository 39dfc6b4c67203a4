/** Colours of the SGR codes that the pretty report uses, readable on the dark ground of the picture. */
const colours: Readonly<Record<string, string>> = {
  "31": "#ff7b72",
  "32": "#7ee787",
  "33": "#e3b341",
  "34": "#79c0ff",
  "35": "#d2a8ff",
  "36": "#76e3ea",
  "90": "#8b949e",
};

const charWidth = 8.43;
const lineHeight = 19;

/** How many characters fit a line; what is longer goes on in the next, as in a terminal. */
const columns = 104;

/** Text in one style: the SGR codes in force. */
interface Piece {
  readonly text: string;
  readonly codes: readonly string[];
}

/**
 * Prints what a terminal shows as an SVG picture, with colours, bold and faint text kept.
 *
 * @param title the title of the window, as a rule the command
 * @param output lines with ANSI SGR sequences
 */
export function printTerminalSvg(title: string, output: string): string {
  const lines = output
    .replace(/\n+$/, "")
    .split("\n")
    .flatMap((line) => wrap(piecesOf(line)));
  const width = Math.ceil(columns * charWidth + 40);
  const height = lines.length * lineHeight + 62;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(title)}">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    `<g fill="#30363d"><circle cx="22" cy="20" r="6"/><circle cx="42" cy="20" r="6"/><circle cx="62" cy="20" r="6"/></g>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" fill="#e6edf3">`,
    `<text x="${width / 2}" y="25" text-anchor="middle" fill="#8b949e">${escapeXml(title)}</text>`,
    ...lines.map(
      (line, index) => `<text x="20" y="${58 + index * lineHeight}">${line.map(printPiece).join("")}</text>`,
    ),
    `</g>`,
    `</svg>`,
    "",
  ].join("\n");
}

/** Splits a line at its SGR sequences, `ESC [ codes m`, and gives each piece the style in force. */
function piecesOf(line: string): readonly Piece[] {
  const [first = "", ...rest] = line.split("\u001B[");
  let codes: readonly string[] = [];
  const styled = rest.map((piece) => {
    const end = piece.indexOf("m");
    codes = nextCodes(codes, piece.slice(0, end));
    return { text: piece.slice(end + 1), codes };
  });
  return [{ text: first, codes: [] }, ...styled];
}

/** Breaks a line where it leaves the window, at a blank where there is one. */
function wrap(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const text = pieces.map((piece) => piece.text).join("");
  if (text.length <= columns) return [pieces];
  const blank = text.lastIndexOf(" ", columns);
  const at = blank > columns / 2 ? blank + 1 : columns;
  return [cut(pieces, 0, at), ...wrap(cut(pieces, at, text.length))];
}

function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  let start = 0;
  return pieces.map(({ text, codes }) => {
    const shown = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    return { text: shown, codes };
  });
}

function printPiece({ text, codes }: Piece): string {
  if (text === "") return "";
  const shown = escapeXml(text).replaceAll(" ", "\u00A0"); // blanks would be folded
  const colour = codes.map((code) => colours[code]).find((found) => found !== undefined);
  const attributes = [
    colour === undefined ? "" : ` fill="${colour}"`,
    codes.includes("1") ? ' font-weight="bold"' : "",
    codes.includes("2") ? ' fill-opacity="0.65"' : "",
  ].join("");
  return attributes === "" ? shown : `<tspan${attributes}>${shown}</tspan>`;
}

/** 0 resets, 39 ends a colour, 22 ends bold and faint; any other code joins those in force. */
function nextCodes(codes: readonly string[], code: string): readonly string[] {
  if (code === "0" || code === "") return [];
  if (code === "39") return codes.filter((one) => colours[one] === undefined);
  if (code === "22") return codes.filter((one) => one !== "1" && one !== "2");
  return [...codes, ...code.split(";")];
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
