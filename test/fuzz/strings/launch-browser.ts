import { createRequire } from "node:module";
import type { Browser } from "playwright-core";

/** Launches Chromium. Playwright is required, not imported: what loads TypeScript here can't load it. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  const { chromium }: typeof import("playwright-core") = createRequire(import.meta.url)("playwright-core");
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}
