import { createHash } from "node:crypto";
import type { RouteContract } from "../emit/routes/route-contract.ts";
import { escapeHtml } from "../text/escape-html.ts";

/** A page and the hash by which a content security policy knows its style. */
export interface IndexPage {
  readonly html: string;
  /** `sha256-…` */
  readonly styleHash: string;
}

const style = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1b1b1b; background: #fff; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #ddd; }
code { font: 14px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
a { color: #0b57a4; }
`;

/** Prints the page that lists what is served, each operation with a link that tries it where it is a GET. */
export function printIndexPage(contracts: readonly RouteContract[]): IndexPage {
  return { html: printPage(contracts), styleHash: `sha256-${createHash("sha256").update(style).digest("base64")}` };
}

function printPage(contracts: readonly RouteContract[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Documented API</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Documented API</h1>
<p>${contracts.length} operations. Each answers with its documented example.</p>
<table>
<thead><tr><th scope="col">Operation</th><th scope="col">Routes</th><th scope="col">Try it</th></tr></thead>
<tbody>
${contracts.map(printRow).join("\n")}
</tbody>
</table>
</main>
</body>
</html>
`;
}

function printRow(contract: RouteContract): string {
  const routes = contract.routes.map(({ method, path }) => `<code>${escapeHtml(`${method} ${path}`)}</code>`);
  const links = contract.examples
    .filter(({ request }) => request.method === "GET" && request.url.startsWith("/"))
    .map(({ name, request }) => `<a href="${escapeHtml(localPath(request.url))}">Example ${escapeHtml(name)}</a>`);
  return `<tr><td>${escapeHtml(contract.title)}</td><td>${routes.join("<br>")}</td><td>${links.join("<br>")}</td></tr>`;
}

/**
 * A path that begins with one slash can't lead to another host, once what browsers leave out of URLs is gone; a percent
 * sign that encodes nothing is one itself.
 */
function localPath(url: string): string {
  const path = url.replace(/[\p{Cc}\s]/gu, (character) => encodeURIComponent(character)).replace(/^[/\\]+/, "");
  return `/${path.replace(/%(?![0-9a-f]{2})/gi, "%25")}`;
}
