import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCorpus } from "./corpus.ts";
import { measureInTurn } from "./measure.ts";
import type { Measure } from "./measure.ts";
import { printColumns } from "./print-columns.ts";

// Measures what it costs to type-check a file that imports `User` alone: from the types of Graph v1.0 as generated, as
// sources and as a package, and from the published types of the same days.
const main = new URL("../../dist/bin/main.js", import.meta.url).pathname;
const check = new URL("check-types.mjs", import.meta.url).pathname;
const published = new URL("../../node_modules/@microsoft/microsoft-graph-types", import.meta.url).pathname;

const modules = {
  nothing: undefined,
  "@microsoft/microsoft-graph-types": "@microsoft/microsoft-graph-types",
  sources: "./generated/types/user.js",
  package: "generated-graph/types/user",
} as const;

const corpus = openCorpus();
const folder = mkdtempSync(join(tmpdir(), "markdrift-import-"));
try {
  if (corpus.csdl === undefined) throw new Error("The pages of Graph v1.0 don't lie beside the project.");
  const docs = [main, "generate", corpus.docs, "--csdl", corpus.csdl, "--emit", "types", "--cwd", folder];
  mkdirSync(join(folder, "node_modules/@microsoft"), { recursive: true });
  symlinkSync(published, join(folder, "node_modules/@microsoft/microsoft-graph-types"));
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }\n`);
  execFileSync(process.execPath, [...docs, "--out", "generated"]);
  execFileSync(process.execPath, [...docs, "--out", "node_modules/generated-graph", "--package", "generated-graph"]);
  const files = Object.entries(modules).map(
    ([name, from], index) => [name, writeUse(`use-${index}.ts`, from)] as const,
  );
  const commands = Object.fromEntries(files.map(([name, file]) => [name, { args: [check, file] }]));
  console.log(printMeasures(measureInTurn(commands, process.argv.includes("--quick") ? 1 : 5)));
} finally {
  rmSync(folder, { recursive: true });
  corpus.remove();
}

function writeUse(name: string, from: string | undefined): string {
  const imported =
    from === undefined ? "interface User { displayName?: string | null }" : `import type { User } from "${from}";`;
  const file = join(folder, name);
  writeFileSync(file, `${imported}\nexport const nameOf = (user: User): string => user.displayName ?? "";\n`);
  return file;
}

function printMeasures(measures: Readonly<Record<string, Measure>>): string {
  const theirs = measures["@microsoft/microsoft-graph-types"];
  const rows = Object.entries(measures).map(([name, { cpuSeconds, peakMegabytes }]) => [
    name,
    cpuSeconds.toFixed(2),
    theirs ? `× ${(cpuSeconds / theirs.cpuSeconds).toFixed(2)}` : "",
    peakMegabytes.toFixed(0),
    theirs ? `× ${(peakMegabytes / theirs.peakMegabytes).toFixed(2)}` : "",
  ]);
  return printColumns([["User from", "CPU s", "", "peak MB", ""], ...rows]);
}
