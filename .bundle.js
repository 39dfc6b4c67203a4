import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "rolldown";

/** Packages that find files of their own where they are installed, or are too large. */
const INSTALLED = new Set([
  "jiti",
  "tinypool",
  "ts-morph",
  "satteri",
  "unified",
  "remark-parse",
  "remark-gfm",
  "remark-frontmatter",
]);

/** One file for what every command loads, and one for what most do. */
const groups = [
  { name: "start", test: /cli[\\/]run-command-line\.ts$/, priority: 2 },
  { name: "check", test: /(?:cli[\\/]check-docs|generator[\\/]run|check-model|report-pretty)\.ts$/, priority: 1 },
];

// What is loaded as a whole stands in few files; `tsc` compiles the rest file by file.
await build([
  {
    input: "generator/report/html/page/main.ts",
    output: { file: "dist/report/html/page.js", minify: true },
  },
  {
    input: "generator/serve/runtime/main.ts",
    platform: "node",
    external: (id) => /^[@a-z][^:]*$/i.test(id),
    output: { file: "dist/serve/runtime.js" },
  },
  {
    input: "generator/cli/commit-apart.ts",
    platform: "node",
    output: { file: "dist/cli/commit-apart.js" },
  },
  {
    // To open hundreds of small files took half the time of a short command.
    input: ["generator/cli/main.ts", "generator/parse/parse-worker.ts"],
    platform: "node",
    external: (id) => INSTALLED.has(id),
    checks: { ineffectiveDynamicImport: false },
    resolve: { mainFields: ["module", "main"], alias: { "source-map": false } },
    plugins: [licences()],
    output: {
      dir: "dist/bin",
      cleanDir: true,
      codeSplitting: { groups },
    },
  },
]);

/** Puts the licences of all packages that are bundled beside the bundle. */
function licences() {
  return {
    name: "licences",
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => chunk.moduleIds ?? []);
      const folders = new Set(
        modules.flatMap((id) => /^[^\0].*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? []),
      );
      this.emitFile({
        type: "asset",
        fileName: "LICENCES.txt",
        source: [...folders].toSorted().map(licenceOf).join("\n\n"),
      });
    },
  };
}

function licenceOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file === undefined ? `${license}, ${author?.name ?? author}` : readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version}\n\n${text}\n`;
}
