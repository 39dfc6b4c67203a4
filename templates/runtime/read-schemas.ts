import type { Schemas } from "./schema.js";

/** What is used of Node; a browser has none of it. */
interface NodeFiles {
  existsSync(file: URL): boolean;
  readFileSync(file: URL): Bytes;
}

interface Bytes {
  indexOf(text: string, from: number): number;
  lastIndexOf(text: string): number;
  toString(encoding: "utf8", start: number, end: number): string;
}

/** Emitted beside this file. */
const schemasModule = "./schemas.js";

/** What stands before each definition in `schemas.json`, and nowhere else. */
const opening = '\n    "';

/**
 * Reads the schemas of all types. From disk, where that can be, and a definition when it is asked for: a test file needs
 * few of them, and a bundler would take long to import them all for each.
 */
export async function readSchemas(): Promise<Schemas> {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: "node:fs"): NodeFiles } };
  const files = process?.getBuiltinModule?.("node:fs");
  const file = new URL("../schemas.json", import.meta.url);
  if (!files?.existsSync(file))
    return ((await import(/* @vite-ignore */ schemasModule)) as { schemas: Schemas }).schemas;
  return { $defs: definitionsOf(files.readFileSync(file)) };
}

function definitionsOf(bytes: Bytes): object {
  const definitions = {};
  for (let start = bytes.indexOf(opening, 0); start >= 0;) {
    const next = bytes.indexOf(opening, start + 1);
    const head = bytes.toString("utf8", start, bytes.indexOf("\n", start + 1));
    const [from, end] = [start, next < 0 ? bytes.lastIndexOf("\n  }") : next];
    define(definitions, nameIn(head), () => parseMember(bytes.toString("utf8", from, end)));
    start = next;
  }
  return definitions;
}

function nameIn(head: string): string {
  return JSON.parse(head.slice(0, head.lastIndexOf('": ') + 1)) as string;
}

/** Parses `"name": { … },` to the value of its one member. */
function parseMember(text: string): unknown {
  const [value] = Object.values(JSON.parse(`{${text.replace(/,$/, "")}}`) as object);
  return value;
}

function define(definitions: object, name: string, parse: () => unknown): void {
  Object.defineProperty(definitions, name, {
    configurable: true,
    enumerable: true,
    get() {
      const value = parse();
      Object.defineProperty(definitions, name, { value });
      return value;
    },
  });
}
