import { createHash } from "node:crypto";
import { escapeHtml } from "../../text/escape-html.ts";

/** The parts of the page; blocks are packed, by the id that the script looks for. */
export interface PageParts {
  readonly title: string;
  readonly style: string;
  readonly script: string;
  readonly blocks: ReadonlyMap<string, string>;
}

/**
 * Prints a page that needs nothing but itself. Its policy lets run the one script and the one style sheet in it, by
 * their hashes, and nothing reach out.
 */
export function printPage({ title, style, script, blocks }: PageParts): string {
  const packed = [...blocks].map(
    ([id, block]) => `<script type="application/gzip" id="${escapeHtml(id)}">${block}</script>\n`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${printPolicy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<noscript>This report is read with JavaScript on; it reaches out for nothing.</noscript>
${packed.join("")}<script type="module">${script}</script>
</body>
</html>
`;
}

function printPolicy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${hashOf(script)}'`,
    `style-src 'sha256-${hashOf(style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
