import { dirname, resolve } from "node:path";
import ts from "typescript";
import type { EmittedFile } from "../../generator/emit/emitted-file.ts";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
  noEmit: true,
  types: [],
};

const folder = resolve(import.meta.dirname, "in-memory");

/** Compiles emitted files, and more beside them, as strictly as TypeScript can; returns its complaints. */
export function compile(
  files: readonly EmittedFile[],
  more: Readonly<Record<string, string>> = {},
  settings: ts.CompilerOptions = {},
): string[] {
  return ts.getPreEmitDiagnostics(createProgram(files, more, settings)).map((diagnostic) => {
    const place = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ");
    return `${diagnostic.file?.fileName.slice(folder.length + 1) ?? ""}:${(place?.line ?? -1) + 1} ${text}`;
  });
}

/** Makes a program of emitted files and more beside them, all in memory. */
export function createProgram(
  files: readonly EmittedFile[],
  more: Readonly<Record<string, string>> = {},
  settings: ts.CompilerOptions = {},
): ts.Program {
  const texts = new Map([
    ...files.map(({ path, text }) => [resolve(folder, path), text] as const),
    ...Object.entries(more).map(([path, text]) => [resolve(folder, path), text] as const),
  ]);
  const folders = new Set([...texts.keys()].map((path) => dirname(path)));
  const host = ts.createCompilerHost({ ...options, ...settings });
  const { fileExists, readFile, directoryExists, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.directoryExists = (path) => folders.has(path) || directoryExists?.(path) === true;
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(path);
    return text === undefined ? getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version);
  };
  const names = [...texts.keys()].filter((path) => path.endsWith(".ts"));
  return ts.createProgram(names, { ...options, ...settings }, host);
}
