import { ts } from "ts-morph";
import type { EmittedFile } from "../emitted-file.ts";

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
  return [...built, { path: "package.json", text: `${JSON.stringify(manifest(name, kept), null, 2)}\n`, traces: [] }];
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
  };
}

function entry(stem: string): object {
  return { types: `${stem}.d.ts`, default: `${stem}.js` };
}
