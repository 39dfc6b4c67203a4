import { SaxesParser } from "saxes";
import type { EmittedFile } from "../../../generator/emit/emitted-file.ts";
import { compile } from "../../emit/compile.ts";
import { unsafe } from "./unsafe.ts";

/** Holds emitted files to be what they claim: code that compiles, JSON and XML that parse, nothing in them that hides. */
export function judgeEmitted(files: readonly EmittedFile[]): readonly string[] {
  const faults = files.flatMap((file) => [...judgeText(file), ...judgePath(file)]);
  return [...faults, ...compile(files, {}, { skipLibCheck: true }).map((fault) => `doesn't compile: ${fault}`)];
}

function judgePath({ path }: EmittedFile): readonly string[] {
  return /^(?:[\w-]+\/)*[\w.-]+$/.test(path) && !path.includes("..") ? [] : [`${path} is a path that leads elsewhere`];
}

function judgeText({ path, text }: EmittedFile): readonly string[] {
  const fault = parseFault(path, text);
  const hidden = unsafe.exec(text)?.[0];
  return [
    ...(fault === undefined ? [] : [`${path} doesn't parse: ${fault}`]),
    ...(hidden === undefined || path.includes("__examples__")
      ? []
      : [`${path} holds U+${hidden.codePointAt(0)?.toString(16)}`]),
  ];
}

function parseFault(path: string, text: string): string | undefined {
  try {
    if (path.endsWith(".json")) JSON.parse(text);
    if (path.endsWith(".xml")) parseXml(text);
    return undefined;
  } catch (error) {
    return String(error).slice(0, 200);
  }
}

/**
 * Parses XML.
 *
 * @throws the first complaint of the parser.
 */
export function parseXml(text: string): readonly string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => names.push(name));
  parser.write(text).close();
  return names;
}
