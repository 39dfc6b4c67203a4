import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../report/temporary-folder.ts";
import { runCli } from "./run-cli.ts";
import { sampleDocs } from "./sample-docs.ts";

test("four shards, their caches joined, give the same bytes as one run", () => {
  const pages = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`docs/concept-${index}.md`, `# ${index}\n`]),
  );
  const cwd = temporaryFolder({ ...sampleDocs(), ...pages });
  const whole = runCli(cwd, "model", "--no-cache").out;
  const counts = [1, 2, 3, 4].map((index) => {
    const { out } = runCli(cwd, "model", "--shard", `${index}/4`, "--cache-dir", `cache-${index}`);
    cpSync(join(cwd, `cache-${index}`), join(cwd, "joined"), { recursive: true });
    return out;
  });
  expect(counts).toEqual(
    ["3 pages", "3 pages", "3 pages", "2 pages"].map((pagesOf, at) => `${pagesOf} of shard ${at + 1}/4 in the cache\n`),
  );
  const before = readdirSync(join(cwd, "joined"));
  expect(runCli(cwd, "model", "--cache-dir", "joined").out).toBe(whole);
  expect(readdirSync(join(cwd, "joined"))).toEqual(before);
});

test("a shard that is none, or has nowhere to go, is a usage error", () => {
  const cwd = temporaryFolder(sampleDocs());
  expect(runCli(cwd, "model", "--shard", "5/4").code).toBe(2);
  expect(runCli(cwd, "model", "--shard", "1/4")).toMatchObject({
    code: 2,
    err: expect.stringContaining("--cache-dir"),
  });
});

test("two threads give the same bytes as one, and leave in the cache what one finds", () => {
  const pages = Object.fromEntries(
    Array.from({ length: 120 }, (_, index) => [`docs/page-${index}.md`, `# Page ${index}\n`]),
  );
  const cwd = temporaryFolder({ ...sampleDocs(), ...pages });
  const one = runCli(cwd, "model", "--jobs", "1", "--parser", "remark");
  const two = runCli(cwd, "model", "--jobs", "2", "--parser", "remark");
  expect(two).toEqual(one);
  expect(one.code).toBe(0);
  expect(runCli(cwd, "model", "--jobs", "2", "--parser", "remark", "--cache-dir", "cache")).toEqual(one);
  const kept = readdirSync(join(cwd, "cache"));
  expect(runCli(cwd, "model", "--parser", "remark", "--cache-dir", "cache")).toEqual(one);
  expect(readdirSync(join(cwd, "cache"))).toEqual(kept);
});
