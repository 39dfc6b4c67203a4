import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, expect, onTestFinished } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { chromiumPath } from "./chromium-path.ts";

if (chromiumPath === undefined)
  console.warn("skipped: no Chromium found, so the report isn't tried in a browser (set CHROMIUM to its path)");

let browser: Promise<Browser> | undefined;

afterAll(async () => (await browser)?.close());

/** Opens a printed report from disk. When the test is over, nothing may have been said on the console or fetched. */
export async function openPage(html: string, options: { colorScheme?: "light" | "dark" } = {}): Promise<Page> {
  const file = join(temporaryFolder(), "report.html");
  writeFileSync(file, html);
  browser ??= chromium.launch({
    executablePath: chromiumPath ?? "",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const page = await (await browser).newPage({ viewport: { width: 1280, height: 800 }, ...options });
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) said.push(request.url());
  });
  onTestFinished(async () => {
    await page.close();
    expect(said).toEqual([]);
  });
  await page.goto(pathToFileURL(file).href);
  await page.locator("h1").waitFor();
  return page;
}
