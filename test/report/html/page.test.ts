import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { printReport } from "../../../generator/report/html/print-report.ts";
import { driftedDocs, sampleDocs } from "../../cli/sample-docs.ts";
import { findingWith, rangeAt } from "../sample-report.ts";
import { keystrokes } from "./keystrokes.ts";
import { chromiumPath } from "./chromium-path.ts";
import { openPage } from "./open-page.ts";
import { requestOf } from "./sample-request.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The sample with two drifts, and how it was before a property came. */
function pages(): Record<string, string> {
  const { "markdrift.config.json": _, ...docs } = driftedDocs();
  const operation = (docs["docs/api/note-get.md"] ?? "").replace("200 OK\nContent", "200 Okay\nContent");
  return { ...docs, "docs/api/note-get.md": operation };
}

function pagesBefore(): Record<string, string> {
  const { "markdrift.config.json": _, ...docs } = sampleDocs();
  const resource = (docs["docs/resources/note.md"] ?? "").replace("|pages|Int32|How many pages it has.|\n", "");
  return {
    ...docs,
    "docs/resources/note.md": resource.replace('"subject": "String",\n  "pages": 1024', '"subject": "String"'),
  };
}

const html = printReport(requestOf(pages(), pagesBefore()));

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
}

async function titles(page: Page): Promise<readonly string[]> {
  return page.locator(".row-title").allTextContents();
}

describe.skipIf(chromiumPath === undefined)("the report in a browser", () => {
  test("the overview counts findings and leads to those of a rule", async () => {
    const page = await openPage(html);
    expect(await page.locator("h1").textContent()).toBe("notes");
    expect(await page.locator(".overview .lead").textContent()).toBe("2 findings in 1 file.");
    await page.getByRole("link", { name: "http/reason-phrase" }).click();
    await page.locator(".row").first().waitFor();
    expect(await page.getByRole("status").textContent()).toBe("1 of 2 findings");
    expect(await page.getByLabel("Rule", { exact: true }).inputValue()).toBe("http/reason-phrase");
  });

  test("typing filters, the address follows, and severities narrow it down", async () => {
    const page = await openPage(html);
    await page.keyboard.press("/");
    await page.getByRole("searchbox").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("SUBJCT note-get");
    expect(await titles(page)).toEqual([expect.stringContaining("subjct")]);
    expect(page.url()).toMatch(/#findings\?q=SUBJCT\+note-get$/);
    await page.getByRole("searchbox").fill("");
    await page.getByRole("checkbox", { name: "error" }).check();
    expect(await page.getByRole("status").textContent()).toBe("2 findings");
    await page.getByRole("searchbox").fill("nothing like it");
    expect(await page.getByRole("status").textContent()).toBe("0 of 2 findings");
  });

  test("a finding shows its place marked, the other side beside it, and leads to page, type and operation", async () => {
    const page = await openPage(html);
    await go(page, "findings?q=subjct");
    await page.locator(".row").click();
    await page.locator(".detail h2").waitFor();
    expect(page.url()).toMatch(/#finding\/[0-9a-f]{16}$/);
    const [here, there] = await page.locator(".excerpt").all();
    expect(await here?.locator("mark").textContent()).toBe('"subjct"');
    expect(await here?.locator("figcaption a").textContent()).toBe("docs/api/note-get.md:36:3");
    expect(await there?.locator("figcaption a").textContent()).toContain("docs/resources/note.md:");
    await page.getByRole("link", { name: "Get note" }).click();
    await page.getByRole("heading", { name: "Get note" }).waitFor();
    await page.locator("table").getByRole("link", { name: "note", exact: true }).click();
    await page.getByRole("heading", { name: "microsoft.graph.note" }).waitFor();
    await page.getByRole("link", { name: "subject" }).click();
    await page.locator(".target").waitFor();
    expect(await page.locator(".target").textContent()).toBe("11|subject|String|What the note is about.|");
  });

  test("arrows, Enter and Esc go through the list", async () => {
    const page = await openPage(html);
    await go(page, "findings");
    await page.getByRole("listbox").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("[aria-selected=true] .row-title").textContent()).toBe((await titles(page))[1]);
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Open finding" }).locator("h2").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("Open a finding to see it here.").waitFor();
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe("listbox");
    await page.keyboard.press("?");
    expect(await page.getByRole("dialog").isVisible()).toBe(true);
  });

  test("from the search, the arrow down goes to the first that was found", async () => {
    const page = await openPage(html);
    await go(page, "types");
    await page.getByRole("searchbox").fill("note");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "microsoft.graph.note" }).waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("microsoft.graph.note");
  });

  test("docs without a finding say so", async () => {
    const { "markdrift.config.json": _, ...docs } = sampleDocs();
    const page = await openPage(printReport(requestOf(docs)));
    expect(await page.locator(".overview .lead").textContent()).toMatch(/^No findings: /);
    await go(page, "findings");
    expect(await page.getByRole("status").textContent()).toBe("0 findings");
  });

  test("types of several APIs are kept apart, and lead to their own", async () => {
    const request = requestOf(pages());
    const [api] = request.apis;
    if (api === undefined) throw new Error("there is one");
    const page = await openPage(printReport({ ...request, apis: [api, { ...api, name: "beta" }] }));
    await go(page, "operation/beta/docs/api/note-get");
    await page.locator("table").getByRole("link", { name: "note", exact: true }).click();
    await page.getByRole("heading", { name: "microsoft.graph.note" }).waitFor();
    expect(page.url()).toMatch(/#type\/beta\/microsoft\.graph\.note$/);
  });

  test("an address that is opened leads to what it names, one of nothing to the list", async () => {
    const page = await openPage(html);
    await go(page, "type/microsoft.graph.note");
    await page.getByRole("heading", { name: "microsoft.graph.note" }).waitFor();
    expect(await page.title()).toBe("note · markdrift");
    await go(page, "finding/no-such");
    await page.getByText("Open a finding to see it here.").waitFor();
    await go(page, "page/no-such.md");
    await page.getByText("The text of this file isn't in the report.").waitFor();
    await go(page, "constructor");
    await page.getByRole("heading", { name: "notes" }).waitFor();
  });

  test("changes show both sides and where they are now", async () => {
    const page = await openPage(html);
    await page.getByRole("link", { name: /^Changes/ }).click();
    await page.locator(".row", { hasText: "pages" }).first().click();
    await page.locator(".versions").waitFor();
    expect(await page.locator(".excerpt mark").textContent()).toBe("pages");
  });

  test("the page is dark where the system is, and when the reader wants it", async () => {
    const dark = await openPage(html, { colorScheme: "dark" });
    const ground = "getComputedStyle(document.documentElement).backgroundColor";
    expect(await dark.evaluate(ground)).toBe("rgb(19, 20, 22)");
    const light = await openPage(html, { colorScheme: "light" });
    expect(await light.evaluate(ground)).toBe("rgb(247, 247, 245)");
    await light.getByRole("button", { name: "Dark" }).click();
    expect(await light.evaluate(ground)).toBe("rgb(19, 20, 22)");
    expect(await light.getByRole("button", { name: "Dark" }).getAttribute("aria-pressed")).toBe("true");
  });

  test.each(["light", "dark"] as const)("axe finds nothing serious, %s", async (colorScheme) => {
    const page = await openPage(html, { colorScheme });
    await page.evaluate(axe);
    const found: unknown[] = [];
    const finding = requestOf(pages()).findings[0]?.fingerprint;
    for (const hash of [
      "overview",
      "findings",
      `finding/${finding}`,
      "type/microsoft.graph.note",
      "operation/docs/api/note-get",
      "page/docs/api/note-get.md?line=36",
      "change/1",
    ]) {
      await go(page, hash);
      await page.waitForTimeout(150);
      const violations = await page.evaluate<{ id: string; impact: string; nodes: { html: string }[] }[]>(
        "axe.run().then((result) => result.violations)",
      );
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      found.push(...serious.map(({ id, nodes }) => `${hash} ${id} ${nodes.map((node) => node.html).join(" ")}`));
    }
    expect(found).toEqual([]);
  });

  test("what pages write stays text, and all of it is seen", async () => {
    const evil = '</script><img src=x onerror="alert(1)"><b>\u2028\u202E`x`';
    const seen = '</script><img src=x onerror="alert(1)"><b><U+2028><U+202E>`x`';
    const request = requestOf({ ...pages(), "docs/<b>&.md": `# ${evil}\n` });
    const source = rangeAt("docs/<b>&.md", 1, 3, 9);
    const finding = findingWith({ message: evil, source, related: [{ source, message: evil }], suggestion: evil });
    const page = await openPage(printReport({ ...request, name: evil, findings: [finding] }));
    expect(await page.locator("h1").textContent()).toBe(seen);
    await go(page, `finding/${finding.fingerprint}`);
    await page.locator(".excerpt").first().waitFor();
    expect(await page.locator(".detail h2").textContent()).toBe(seen.replaceAll("`", ""));
    expect(await page.locator("img, b").count()).toBe(0);
    await page.locator("figcaption a").first().click();
    await page.locator(".target").waitFor();
    expect(await page.locator("h1").textContent()).toBe("docs/<b>&.md");
  });

  test("10,000 findings keep few rows in the page and filter in under 100 ms a keystroke", async () => {
    const findings = Array.from({ length: 10_000 }, (_, at) =>
      findingWith({
        fingerprint: String(at),
        message: `Unexpected key \`k${at}\` in a sentence`,
        source: rangeAt("docs/resources/note.md", (at % 20) + 1, 1),
      }),
    );
    const page = await openPage(printReport({ ...requestOf(pages()), findings }));
    await go(page, "findings");
    await page.locator(".row").first().waitFor();
    expect(await page.locator(".row").count()).toBeLessThan(40);
    const times = await page.evaluate<number[]>(keystrokes("k1234"));
    expect(await page.getByRole("status").textContent()).toBe("1 of 10,000 findings");
    expect(times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]).toBeLessThan(100);
    await page.getByRole("searchbox").fill("");
    await page.getByRole("listbox").press("End");
    expect(await page.locator("[aria-selected=true] .row-title").textContent()).toContain("k9999");
  });
});
