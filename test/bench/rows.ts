import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { Corpus } from "./corpus.ts";
import { copyTimes } from "./pages.ts";
import type { Pages } from "./pages.ts";
import type { Row } from "./row.ts";

const main = new URL("../../dist/bin/main.js", import.meta.url).pathname;
const bare = new URL("bare-remark.mjs", import.meta.url).pathname;
const ownDocs = new URL("../../docs-input/v1.0", import.meta.url).pathname;

const R = "bare remark";

/** Lists what is measured. Each partner stands before what is held against it. */
export function rowsOf(corpus: Corpus, pages: Pages): readonly Row[] {
  return [...startRows(pages), ...coldRows(corpus, pages), ...warmRows(corpus, pages), ...growthRows(corpus, pages)];
}

function startRows({ folder }: Pages): readonly Row[] {
  const node = { name: "node -e 0", command: { args: ["-e", "0"] } };
  return [
    node,
    { name: "--version", command: { args: [main, "--version"] }, partner: { name: node.name, moreMs: 80 } },
    {
      name: "check docs-input",
      command: { args: [main, "check", ownDocs, "--no-cache"] },
      partner: { name: node.name, moreMs: 250 },
    },
    {
      name: "check docs-input, nothing changed",
      command: { args: [main, "check", ownDocs, "--cache-dir", join(folder, "cache-own")] },
      partner: { name: node.name, moreMs: 250 },
    },
  ];
}

/** From nothing, without a cache. */
function coldRows({ docs, csdl }: Corpus, { folder }: Pages): readonly Row[] {
  const all = [docs, ...(csdl === undefined ? [] : ["--csdl", csdl]), "--no-cache"];
  const model = [main, "model", ...all, "--output", join(folder, "model.json")];
  const cold: readonly Row[] = [
    { name: R, command: { args: [bare, docs] } },
    { name: "model", command: { args: model }, partner: { name: R, times: 0.15 } },
    {
      name: "model, remark",
      command: { args: [...model, "--parser", "remark", "--jobs", "1"] },
      partner: { name: R, times: 1.15 },
      isLong: true,
    },
    {
      name: "model, remark, two jobs",
      command: { args: [...model, "--parser", "remark", "--jobs", "2"] },
      partner: { name: R, times: 0.75 },
      isLong: true,
    },
    { name: "check", command: { args: [main, "check", ...all] }, partner: { name: R, times: 0.22 } },
    {
      name: "generate",
      command: freshly(join(folder, "out"), (out) => [main, "generate", ...all, "--out", out]),
      partner: { name: R, times: 0.4 },
      maxMegabytes: 400,
    },
  ];
  return csdl === undefined ? cold : [...cold, typesRow(csdl, folder)];
}

/** odata2ts takes 9 times as long for the same as bare remark for the pages, and 640 MB: a fiftieth, half. */
function typesRow(csdl: string, folder: string): Row {
  const types = [main, "generate", "--emit", "types", "--no-cache", "--cwd", folder, "--csdl", csdl];
  return {
    name: "types of CSDL",
    command: freshly(join(folder, "types"), (out) => [...types, "--out", out]),
    partner: { name: R, times: 0.18 },
    maxMegabytes: 320,
  };
}

/** With what the run before left: the first round, which isn't counted, fills each cache. */
function warmRows({ docs, csdl }: Corpus, { folder, edited, edit, retyped, retype }: Pages): readonly Row[] {
  const rest = csdl === undefined ? [] : ["--csdl", csdl];
  const keep = (name: string): readonly string[] => [...rest, "--cache-dir", join(folder, `cache-${name}`)];
  const names = ["kept", "changed", "typed", "only", "generated", "regenerated", "retyped"];
  const [kept, changed, typed, only, generated, regenerated, retypedAgain] = names.map(keep);
  return [
    {
      name: "check, nothing changed",
      command: { args: [main, "check", docs, ...(kept ?? [])] },
      partner: { name: R, times: 0.06 },
    },
    {
      name: "check, one page changed",
      command: { args: [main, "check", edited, ...(changed ?? [])], before: edit },
      partner: { name: R, times: 0.07 },
    },
    {
      name: "check, one type changed",
      command: { args: [main, "check", retyped, ...(typed ?? [])], before: retype },
      partner: { name: R, times: 0.07 },
    },
    {
      name: "check --only one page",
      command: { args: [main, "check", docs, ...(only ?? []), "--only", join(docs, "api", "user-get.md")] },
      partner: { name: R, times: 0.05 },
    },
    {
      name: "diff, one page changed",
      command: { args: [main, "diff", docs, edited] },
      partner: { name: R, times: 0.3 },
    },
    {
      name: "generate, nothing changed",
      command: { args: [main, "generate", docs, ...(generated ?? []), "--out", join(folder, "kept-out")] },
      partner: { name: R, times: 0.07 },
    },
    {
      name: "generate, one page changed",
      command: {
        args: [main, "generate", edited, ...(regenerated ?? []), "--out", join(folder, "changed-out")],
        before: edit,
      },
      partner: { name: R, times: 0.12 },
    },
    {
      name: "generate, one type changed",
      command: {
        args: [main, "generate", retyped, ...(retypedAgain ?? []), "--out", join(folder, "retyped-out")],
        before: retype,
      },
      partner: { name: R, times: 0.12 },
    },
  ];
}

/** Ten times the input takes at most eleven times as long. */
function growthRows({ docs }: Corpus, { folder }: Pages): readonly Row[] {
  const grown = ["table", "routes", "json"].flatMap((kind): readonly Row[] => [
    { name: `a page of ${kind}`, command: { args: check(join(folder, `${kind}-1`)) } },
    {
      name: `ten times the ${kind}`,
      command: { args: check(join(folder, `${kind}-10`)) },
      partner: { name: `a page of ${kind}`, times: 11 },
    },
  ]);
  return [...grown, ...tenfoldRows(docs, folder)];
}

function tenfoldRows(docs: string, folder: string): readonly Row[] {
  const tenfold = join(folder, "tenfold");
  const copy = once(() => copyTimes(docs, tenfold, 10));
  const generate = freshly(join(folder, "tenfold-out"), (out) => [
    main,
    "generate",
    tenfold,
    "--no-cache",
    "--out",
    out,
  ]);
  const rows: readonly Row[] = [
    {
      name: "check ten times the pages",
      command: { args: check(tenfold), before: copy },
      partner: { name: "check", times: 11 },
    },
    { name: "generate ten times the pages", command: generate, partner: { name: "generate", times: 11 } },
  ];
  return rows.map((row) => ({ ...row, maxMegabytes: 1536, isLong: true }));
}

function check(path: string): readonly string[] {
  return [main, "check", path, "--no-cache"];
}

/**
 * What the round before wrote is moved aside, not deleted: ext4 passes over the inodes of files that were deleted within
 * the last minute one by one, which takes longer than to write the files.
 */
function freshly(folder: string, args: (out: string) => readonly string[]): Row["command"] {
  let round = 0;
  const before = (): void => {
    round += 1;
    if (existsSync(folder)) renameSync(folder, `${folder}-${round}`);
  };
  return { args: args(folder), before };
}

function once(task: () => unknown): () => void {
  let isDone = false;
  return () => {
    if (!isDone) task();
    isDone = true;
  };
}
