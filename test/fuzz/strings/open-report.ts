import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";

/** A page to open, and the addresses in it to go to. */
export interface OpenedPage {
  readonly html: string;
  readonly hashes: readonly string[];
}

/** Opens a page from disk in a browser, goes through its views, and returns what it did that no page should do. */
export async function openReport(browser: Browser, { html, hashes }: OpenedPage): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "markdrift-page-"));
  const file = pathToFileURL(join(folder, "page.html")).href;
  writeFileSync(join(folder, "page.html"), html);
  const page = await browser.newPage();
  const found = new Set<string>();
  await page.addInitScript("globalThis.tripped = 0; globalThis.tripwire = () => { globalThis.tripped += 1; };");
  page.on("dialog", (dialog) => void found.add(`a dialog: ${dialog.message()}`));
  page.on("pageerror", (error) => found.add(`an error: ${error.message}`));
  page.on("console", (message) => found.add(`on the console: ${message.text()}`));
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== file) found.add(`a request for ${request.url().slice(0, 200)}`);
  });
  try {
    await page.goto(file);
    await page.locator("h1").first().waitFor();
    for (const fault of await page.evaluate<string[]>(visit(hashes))) found.add(fault);
  } finally {
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return [...found];
}

/** Goes to each address, lets the page draw it, and looks for elements and links that our pages don't have. */
function visit(hashes: readonly string[]): string {
  return `(async () => {
    const found = new Set();
    const look = (hash) => {
      for (const element of document.querySelectorAll("img, iframe, object, embed, base, video, audio, script:not([type='module'], [type='application/gzip'])"))
        found.add(\`\${hash}: <\${element.localName}>\`);
      for (const element of document.querySelectorAll("[href], [src], [action]")) {
        const to = element.getAttribute("href") ?? "";
        if (!/^#|^\\/(?![/\\\\])/.test(to)) found.add(\`\${hash}: a link to \${to.slice(0, 100)}\`);
      }
      for (const element of document.querySelectorAll("*"))
        for (const { name } of element.attributes) if (name.startsWith("on")) found.add(\`\${hash}: \${name}\`);
      if (globalThis.tripped > 0) found.add(\`\${hash}: a script ran\`);
    };
    for (const hash of ${JSON.stringify(hashes).replaceAll("<", "\\u003c")}) {
      location.hash = hash;
      await new Promise((drawn) => setTimeout(drawn, 12));
      look(hash);
    }
    await new Promise((drawn) => setTimeout(drawn, 100));
    look("at the end");
    return [...found];
  })()`;
}
