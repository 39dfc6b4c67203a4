import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { EmittedFile } from "../../../generator/emit/emitted-file.ts";

const installed = fileURLToPath(new URL("../../../node_modules", import.meta.url));
const tripwire = fileURLToPath(new URL("tripwire.mjs", import.meta.url));

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

/**
 * Loads all that was emitted and runs it, in a process that may read files and nothing else: stubs answer every
 * documented example, URLs are built, schemas parse, tests run. Returns what it did beside that.
 */
export function runEmitted(files: readonly EmittedFile[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "markdrift-tripwire-"));
  try {
    for (const file of files) writeModule(folder, file);
    addPackages(folder);
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ["--no-warnings", "--experimental-permission", "--allow-fs-read=*", tripwire, folder],
      { encoding: "utf8", timeout: 300_000, maxBuffer: 2 ** 26 },
    );
    if (status !== 0 || stderr !== "") return [`ended with ${status}: ${stderr.slice(0, 500)}`];
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeModule(folder: string, { path, text }: EmittedFile): void {
  const isCode = path.endsWith(".ts");
  const target = join(folder, isCode ? path.replace(/\.ts$/, ".js") : path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, isCode ? ts.transpileModule(text, { compilerOptions: options }).outputText : text);
}

/** What emitted code imports; of vitest a stand-in that keeps the tests for the tripwire to run. */
function addPackages(folder: string): void {
  const packages = join(folder, "node_modules");
  mkdirSync(join(packages, "vitest"), { recursive: true });
  for (const name of ["hono", "zod", "@cfworker"]) symlinkSync(join(installed, name), join(packages, name));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(packages, "vitest/package.json"), '{ "type": "module", "exports": "./index.js" }');
  writeFileSync(
    join(packages, "vitest/index.js"),
    `const anything = new Proxy(() => {}, { get: (_, key) => (key === "then" ? undefined : anything), apply: () => anything });
export const describe = (_, run) => run();
export const it = (_, run) => globalThis.tests.push(run);
it.skip = it;
export const expect = anything;
`,
  );
}
