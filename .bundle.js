import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "rolldown";

/** Packages that find files of their own where they are installed, or are too large. */
const INSTALLED = new Set([
  "jiti",
  "tinypool",
  "ts-morph",
  "unified",
  "remark-parse",
  "remark-gfm",
  "remark-frontmatter",
]);

/** What loads the part of the native parser that is the machine's. */
const BINDING = /satteri[\\/]dist[\\/]binding\.js$/;

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
    // To open hundreds of small files took half the time of a short command, and to compile comments a tenth.
    input: ["generator/cli/main.ts", "generator/parse/parse-worker.ts"],
    platform: "node",
    external: (id) => INSTALLED.has(id),
    checks: { ineffectiveDynamicImport: false },
    resolve: { mainFields: ["module", "main"], alias: { "source-map": false } },
    plugins: [nativeParser(), licences()],
    output: {
      dir: "dist/bin",
      cleanDir: true,
      minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      codeSplitting: { groups },
    },
  },
]);

/** Loads the part of the native parser that is the machine's from where it is installed. */
function nativeParser() {
  const id = "\0satteri-binding";
  return {
    name: "native-parser",
    resolveId: (source, importer) => (source === "../index.js" && BINDING.test(importer ?? "") ? id : null),
    load: (loaded) => (loaded === id ? printBinding() : null),
  };
}

function printBinding() {
  const exported = readFileSync("node_modules/satteri/dist/binding.js", "utf8");
  return `
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
const installed = pathToFileURL(createRequire(import.meta.url).resolve("satteri"));
export const ${/\{[^}]*\}/.exec(exported)?.[0]} = await import(new URL("../index.js", installed));
`;
}

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
