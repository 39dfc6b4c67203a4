import { describe, expect, onTestFinished, test } from "vitest";
import { chromiumPath } from "../report/html/chromium-path.ts";
import { strings } from "./campaigns/strings.ts";
import { launchBrowser } from "./strings/launch-browser.ts";
import { openReport } from "./strings/open-report.ts";
import { runEmitted } from "./strings/run-emitted.ts";

test("hostile strings stay text wherever they are printed", async () => {
  const rows = await strings({ seed: 8, scale: 0.002 });
  expect(rows.map(({ name, found }) => ({ name, found }))).toEqual([
    { name: "strings: emitted files compile and parse", found: [] },
    { name: "strings: reports", found: [] },
    { name: "strings: pages in a browser", found: [] },
  ]);
}, 120_000);

test("code that does something beside what it is for is found", () => {
  expect(emitted("export type X = 1;\n")).toEqual([]);
  expect(emitted('export const x = `${tripwire("")}`;\n')).toEqual(["tripwire was called"]);
  expect(emitted("Object.assign(Object.prototype, { polluted: 1 });\n")).toEqual([
    "globals or Object.prototype were changed",
  ]);
  expect(emitted("export const x = {};\nx.__proto__.tripwire = 1;\n")).toEqual(["a setter of a prototype was called"]);
  expect(emitted("export const x = {};\nx.tripwire = 1;\n")).toEqual([]);
  expect(emitted('import { writeFileSync } from "node:fs";\nwriteFileSync("x", "");\n').join()).toMatch(/restricted/);
  expect(emitted("export const x = ;\n").join()).toMatch(/SyntaxError/);
});

describe.skipIf(chromiumPath === undefined)("in a browser", () => {
  test("a page that does something is found", async () => {
    const browser = await launchBrowser(chromiumPath ?? "");
    onTestFinished(() => browser.close());
    const open = (body: string) => openReport(browser, { html: `<h1>x</h1>${body}`, hashes: [] });
    expect(await open("<p>tripwire()</p>")).toEqual([]);
    expect(await open("<script>tripwire()</script>")).toContain("at the end: a script ran");
    expect(await open("<img src=x onerror=tripwire()>")).toContain("at the end: <img>");
    expect(await open("<a href='javascript:tripwire()'>x</a>")).toEqual([
      "at the end: a link to javascript:tripwire()",
    ]);
  });
});

function emitted(text: string): readonly string[] {
  return runEmitted([{ path: "types/x.ts", text, traces: [] }]);
}
