const width = 110;

/**
 * Prints paragraphs as the text of a doc comment, wrapped, without its delimiters: one line each, nothing that ends the
 * comment, is a tag where none is meant, or isn't printable. A paragraph that begins with `@` is passed as a tag by
 * `tags`; its first word is the tag.
 */
export function printDocText(paragraphs: readonly string[], tags: readonly string[] = []): string {
  const body = paragraphs.map(plainDocLine).filter((line) => line !== "");
  const tagLines = tags.map((tag) => wrap(tagLine(tag)));
  return [...body.map(wrap), ...tagLines].join("\n");
}

/** Prints a whole doc comment: on one line where it fits. Nothing to say prints as nothing. */
export function printDocComment(paragraphs: readonly string[], tags: readonly string[] = [], indent = ""): string {
  return encloseDocText(printDocText(paragraphs, tags), indent);
}

/** Puts the delimiters of a doc comment around its text; an empty text stays empty. */
export function encloseDocText(text: string, indent = ""): string {
  if (text === "") return "";
  if (!text.includes("\n")) return `${indent}/** ${text} */\n`;
  const lines = text.split("\n").map((line) => `${indent} * ${line}`.trimEnd());
  return `${indent}/**\n${lines.join("\n")}\n${indent} */\n`;
}

/** `@deprecated`, and a text that holds no other tag. */
function tagLine(tag: string): string {
  const [, name = "", text = ""] = /^(@[a-z]+ ?)(.*)$/s.exec(tag) ?? [];
  return `${name}${plainDocLine(text)}`.trimEnd();
}

/** Makes a text one line that can't end a comment or choose vitest's environment, and takes out what isn't printable. */
export function cleanDocLine(text: string): string {
  if (isCleanDocLine(text)) return text;
  return text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/(?!(?<=\p{ExtPict})\uFE0F)[\p{Cf}\p{Cs}\p{DI}]/gu, "")
    .replace(/\*\//g, "*\\/")
    .replace(/@(vitest|jest)(?=-environment)/g, "@$1\\")
    .trim();
}

/** Tells by cheap looks that nothing is to be done about a text: words of ASCII with single blanks between them. */
function isCleanDocLine(text: string): boolean {
  return /^[!-~](?:[ -~]*[!-~])?$/.test(text) && !text.includes("  ") && !text.includes("*/") && !text.includes("@");
}

/** The same for a paragraph: an `@` that would begin a tag, and braces that would begin an inline one, are escaped. */
function plainDocLine(text: string): string {
  const line = cleanDocLine(text);
  if (!line.includes("@")) return line;
  return line.replace(/(^|\s)@(?=\S)/g, "$1\\@").replace(/\{@/g, "{\\@");
}

function wrap(text: string): string {
  if (text.length <= width) return text;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}
