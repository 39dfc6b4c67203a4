/** Prints text in which backticks mark names; names become `<code>`, which mentions and emoji leave alone. */
export function printMarkdownProse(text: string): string {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? printMarkdownCode(part) : escapeMarkdown(part)))
    .join("");
}

/** Prints a name as `<code>`: no markup, mention or link in it takes effect. */
export function printMarkdownCode(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

/** Writes whatever Markdown, HTML or GitHub could take for markup as a character reference. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, " ")
    .replace(/[&<>"'\\`*_{}[\]()#+!|~$]|:\/\/|:(?=\w)|@(?=\w)|www\./g, (found) =>
      found === "@" ? "@\u200B" : `&#${found.charCodeAt(0)};${found.slice(1)}`,
    );
}
