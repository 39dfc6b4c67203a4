import { ts } from "ts-morph";
import type { EmittedFile } from "../emitted-file.ts";
import { printJson } from "../../text/print-json.ts";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  declaration: true,
  removeComments: false,
};

/**
 * Turns emitted files into those of an npm package: `.js` and `.d.ts` for each module, and a `package.json` that
 * exports the index, each type by its path, and the JSON. Tests stay behind.
 */
export function packageFiles(files: readonly EmittedFile[], name: string): EmittedFile[] {
  const kept = files.filter(({ path }) => !path.startsWith("tests/"));
  const built = kept.flatMap((file) => (file.path.endsWith(".ts") ? buildModule(file) : [file]));
  return [...built, { path: "package.json", text: `${printJson(manifest(name, kept), 2)}\n`, traces: [] }];
}

function buildModule({ path, text, traces }: EmittedFile): readonly EmittedFile[] {
  const stem = path.slice(0, -".ts".length);
  const request = { fileName: path, compilerOptions: options };
  const script = ts.transpileModule(text, request).outputText;
  const declarations = ts.transpileDeclaration(text, request).outputText;
  return [
    { path: `${stem}.js`, text: script, traces: [] },
    { path: `${stem}.d.ts`, text: declarations, traces },
  ];
}

function manifest(name: string, files: readonly EmittedFile[]): object {
  const folders = ["types", "zod", "routes"].filter((folder) =>
    files.some(({ path }) => path.startsWith(`${folder}/`)),
  );
  const roots = files.map(({ path }) => path).filter((path) => !path.includes("/"));
  const modules = roots.filter((path) => path.endsWith(".ts") && path !== "index.ts").map((path) => path.slice(0, -3));
  return {
    name,
    version: "0.0.0",
    type: "module",
    sideEffects: false,
    exports: {
      ...(roots.includes("index.ts") && { ".": entry("./index") }),
      ...Object.fromEntries(modules.map((module) => [`./${module}`, entry(`./${module}`)])),
      ...Object.fromEntries(folders.map((folder) => [`./${folder}/*`, entry(`./${folder}/*`)])),
      ...Object.fromEntries(roots.filter((path) => path.endsWith(".json")).map((path) => [`./${path}`, `./${path}`])),
      "./package.json": "./package.json",
    },
    files: ["**/*.js", "**/*.d.ts", "*.json"],
    ...peers(files),
  };
}

/** The packages that what is emitted imports are the user's to choose. */
function peers(files: readonly EmittedFile[]): object {
  const modules = files.filter(({ path }) => path.endsWith(".ts"));
  const imported = modules.flatMap(({ text }) => ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName));
  const names = imported.filter((name) => !/^(?:\.|node:)/.test(name)).map(packageOf);
  const sorted = [...new Set(names)].toSorted();
  if (sorted.length === 0) return {};
  return {
    peerDependencies: Object.fromEntries(sorted.map((name) => [name, "*"])),
    peerDependenciesMeta: Object.fromEntries(sorted.map((name) => [name, { optional: true }])),
  };
}

/** `@cfworker/json-schema/validate` is of `@cfworker/json-schema`. */
function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

function entry(stem: string): object {
  return { types: `${stem}.d.ts`, default: `${stem}.js` };
}
