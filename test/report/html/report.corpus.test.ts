import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runCli } from "../../cli/run-cli.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { keystrokes } from "./keystrokes.ts";
import { chromiumPath } from "./chromium-path.ts";
import { openPage } from "./open-page.ts";

const unpack = fileURLToPath(new URL("../../../../shared/tools/unpack-corpus", import.meta.url));
const isThere = existsSync(unpack);
if (!isThere) console.warn("skipped: the corpus isn't beside the project, so the report on it isn't tried");

test.skipIf(!isThere || chromiumPath === undefined)(
  "the report on a whole service is under 5 MB, opens at once and filters as one types",
  { timeout: 300_000 },
  async () => {
    const cwd = temporaryFolder();
    execFileSync(unpack, [cwd]);
    const run = runCli(cwd, "report", "v1.0", "--csdl", "csdl-v1.0.xml", "--output", "report.html");
    expect(run.err).toBe("");
    const html = readFileSync(join(cwd, "report.html"), "utf8");
    expect(html.length).toBeLessThan(5_000_000);
    const page = await openPage(html);
    const opened = await page.evaluate<number>("performance.now()");
    await page.getByRole("link", { name: /^Findings/ }).click();
    await page.locator(".row").first().waitFor();
    const times = await page.evaluate<number[]>(keystrokes("expected property"));
    const worst = Math.max(...times);
    console.info(
      `report: ${html.length} bytes, open after ${opened.toFixed()} ms, keystroke ${worst.toFixed(1)} ms at most`,
    );
    expect(opened).toBeLessThan(10_000);
    expect(worst).toBeLessThan(500);
  },
);
