import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { spanFaults } from "./span-faults.ts";
import { syntaxOf } from "./syntax-of.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const unpack = join(root, "../shared/tools/unpack-corpus");
const folder = existsSync(unpack) ? mkdtempSync(join(tmpdir(), "markdrift-corpus-")) : undefined;
if (!folder)
  console.warn("The corpus is not beside the project (../shared): the parsers are compared on docs-input alone.");

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

function pagesBelow(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Names the pages on which the parsers differ, or a span holds something else than its node says. */
function faultsOn(files: readonly string[]): readonly string[] {
  return files.filter((file) => {
    const text = readFileSync(file, "utf8");
    const native = syntaxOf(text, "native");
    return JSON.stringify(native) !== JSON.stringify(syntaxOf(text, "remark")) || spanFaults(native, text).length > 0;
  });
}

describe("the native parser and the reference give the same tree, with true places,", () => {
  test("on the pages of this repository", () => {
    expect(faultsOn(pagesBelow(join(root, "docs-input")))).toEqual([]);
  });

  test.skipIf(!folder)("on every tenth page of the corpus, or on each with ALL_PAGES=1", { timeout: 600_000 }, () => {
    execFileSync(unpack, [folder ?? ""]);
    const all = pagesBelow(folder ?? "");
    expect(all.length).toBeGreaterThan(3000);
    const files = process.env["ALL_PAGES"] ? all : all.filter((_, index) => index % 10 === 0);
    expect(faultsOn(files)).toEqual([]);
  });

  test.each([
    ["in a table", "|a|b|\n|-|-|\n|https://x.y/z|c|\n"],
    ["in the head of a table", "|www.x.y/z|c|\n|-|-|\n|www.a|b|\n"],
    ["in a block of code", "```http\nGET https://x.y/{id|name}\n```\n"],
    [
      "in a block of code above a table",
      "```http\nGET https://x.y/{id|name}\n```\n\n|a|b|\n|-|-|\n|https://x.y/z|c|\n",
    ],
    ["behind a link", "|a|b|\n|-|-|\n|[x](https://x.y/z).|c|\n|d|[e](https://x.y)|\n"],
    ["behind a bracket that is no link's", "|a|b|\n|-|-|\n|:|](https://q.r/s))|\n"],
    ["that is escaped", "|a|b|\n|-|-|\n|https://x.y/z\\|c|d|\n"],
    ["in code in a line", "See `https://x.y/{id|name}/z`.\n"],
    ["in code inside a quote", "> ```\n> https://x/a|b\n> ```\n\n|www.x.y/z|c|\n|-|-|\n|www.a|b|\n"],
  ])("where a URL touches a pipe %s", (_, page) => {
    expect(JSON.stringify(syntaxOf(page, "native"))).toBe(JSON.stringify(syntaxOf(page, "remark")));
  });
});
