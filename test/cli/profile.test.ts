import { expect, test } from "vitest";
import { printProfile } from "../../generator/cli/print-profile.ts";
import { temporaryFolder } from "../report/temporary-folder.ts";
import { runCli } from "./run-cli.ts";
import { sampleDocs } from "./sample-docs.ts";

test("--profile prints each stage and the slowest pages to standard error", () => {
  const { out, err, code } = runCli(temporaryFolder(sampleDocs()), "check", "--profile");
  const [stages = "", pages = ""] = err.replace(/ +[\d.]+ (ms|MB)/g, " N $1").split("\n\n");
  expect(stages.split("\n")).toEqual([
    "read N ms N MB",
    "parse N ms N MB",
    "link N ms N MB",
    "parse types N ms N MB",
    "build N ms N MB",
    "check N ms N MB",
    "emit N ms N MB",
    "all N ms",
  ]);
  const [title, ...slowest] = pages.trimEnd().split("\n");
  expect(title).toBe("slowest pages");
  expect(slowest.length).toBeGreaterThan(1);
  for (const line of slowest) expect(line).toMatch(/^ N ms {2}\S+\.md$/);
  expect(out).toMatch(/^no findings/);
  expect(code).toBe(0);
});

test("--profile names the ten slowest pages, the slowest first", () => {
  const pages = Array.from({ length: 12 }, (_, at) => ({ file: `p${at}.md`, ms: at }));
  expect(
    printProfile([{ stage: "read", ms: 12.4, memoryMb: 99.6 }], pages, 100)
      .split("\n")
      .slice(0, 6),
  ).toEqual([
    "read                    12 ms   100 MB",
    "all                    100 ms",
    "",
    "slowest pages",
    "     11.0 ms  p11.md",
    "     10.0 ms  p10.md",
  ]);
  expect(printProfile([], pages, 100)).not.toContain("p1.md");
});
