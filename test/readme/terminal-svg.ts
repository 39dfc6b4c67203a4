import { stripVTControlCharacters } from "node:util";

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

/**
 * Prints what a terminal shows as an SVG picture, with colours, bold and faint text kept.
 *
 * @param title the title of the window, as a rule the command
 * @param output lines with ANSI SGR sequences
 */
export function printTerminalSvg(title: string, output: string): string {
  const lines = output.replace(/\n+$/, "").split("\n");
  const columns = Math.max(...lines.map((line) => stripVTControlCharacters(line).length), title.length + 12);
  const width = Math.ceil(columns * charWidth + 40);
  const height = lines.length * lineHeight + 62;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(title)}">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    `<g fill="#30363d"><circle cx="22" cy="20" r="6"/><circle cx="42" cy="20" r="6"/><circle cx="62" cy="20" r="6"/></g>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" fill="#e6edf3" xml:space="preserve">`,
    `<text x="${width / 2}" y="25" text-anchor="middle" fill="#8b949e">${escapeXml(title)}</text>`,
    ...lines.map((line, index) => `<text x="20" y="${58 + index * lineHeight}">${printLine(line)}</text>`),
    `</g>`,
    `</svg>`,
    "",
  ].join("\n");
}

/** Splits a line at its SGR sequences, `ESC [ codes m`, and gives each piece the style in force. */
function printLine(line: string): string {
  const [first = "", ...rest] = line.split("\u001B[");
  let codes: readonly string[] = [];
  const styled = rest.map((piece) => {
    const end = piece.indexOf("m");
    codes = nextCodes(codes, piece.slice(0, end));
    return printPiece(piece.slice(end + 1), codes);
  });
  return escapeXml(first) + styled.join("");
}

function printPiece(text: string, codes: readonly string[]): string {
  if (text === "") return "";
  const colour = codes.map((code) => colours[code]).find((found) => found !== undefined);
  const attributes = [
    colour === undefined ? "" : ` fill="${colour}"`,
    codes.includes("1") ? ' font-weight="bold"' : "",
    codes.includes("2") ? ' fill-opacity="0.65"' : "",
  ].join("");
  return attributes === "" ? escapeXml(text) : `<tspan${attributes}>${escapeXml(text)}</tspan>`;
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
