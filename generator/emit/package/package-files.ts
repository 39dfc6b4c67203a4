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
export function* packageFiles(files: Iterable<EmittedFile>, name: string): Generator<EmittedFile> {
  const paths: string[] = [];
  const imported = new Set<string>();
  for (const file of files) {
    if (file.path.startsWith("tests/") || file.path === "runtime/test-api.ts") continue;
    paths.push(file.path);
    if (file.path.endsWith(".ts")) yield* buildModule(file, imported);
    else yield file;
  }
  const text = `${printJson(manifest(name, paths, imported), 2)}\n`;
  yield { path: "package.json", text, traces: [] };
}

function buildModule(file: EmittedFile, imported: Set<string>): readonly EmittedFile[] {
  const { path, text } = file;
  for (const { fileName } of ts.preProcessFile(text).importedFiles) imported.add(fileName);
  const stem = path.slice(0, -".ts".length);
  const request = { fileName: path, compilerOptions: options };
  const script = ts.transpileModule(text, request).outputText;
  const declarations = ts.transpileDeclaration(text, request).outputText;
  return [
    { path: `${stem}.js`, text: script, traces: [] },
    {
      path: `${stem}.d.ts`,
      text: declarations,
      get traces() {
        return file.traces;
      },
    },
  ];
}

function manifest(name: string, paths: readonly string[], imported: ReadonlySet<string>): object {
  const folders = ["types", "zod", "routes"].filter((folder) => paths.some((path) => path.startsWith(`${folder}/`)));
  const roots = paths.filter((path) => !path.includes("/")).toSorted();
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
    ...peers(imported),
  };
}

/** What only modules import that the index doesn't load, so that it may lack. */
const besideIndex: ReadonlySet<string> = new Set(["zod"]);

/** The packages that what is emitted imports are the user's to choose. */
function peers(imported: ReadonlySet<string>): object {
  const names = [...imported].filter((name) => !/^(?:\.|node:)/.test(name)).map(packageOf);
  const sorted = [...new Set(names)].toSorted();
  if (sorted.length === 0) return {};
  const optional = sorted.filter((name) => besideIndex.has(name));
  return {
    peerDependencies: Object.fromEntries(sorted.map((name) => [name, "*"])),
    ...(optional.length > 0 && {
      peerDependenciesMeta: Object.fromEntries(optional.map((name) => [name, { optional: true }])),
    }),
  };
}

/** `@cfworker/json-schema/validate` is of `@cfworker/json-schema`. */
function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

function entry(stem: string): object {
  return { types: `${stem}.d.ts`, default: `${stem}.js` };
}
