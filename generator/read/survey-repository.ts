import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import fastGlob from "fast-glob";
import type { Survey } from "./survey.ts";

/** Files that setting up may extend, or must leave alone because they are there. */
const knownFiles = [
  "package.json",
  "markdrift.config.{ts,mts,js,mjs,json}",
  ".pre-commit-config.yaml",
  ".husky/pre-commit",
  ".git/hooks/pre-commit",
  ".github/workflows/markdrift.yml",
];

const mostPages = 5000;

/** Looks through a repository, given by its absolute root, for what setting up depends on. */
export async function surveyRepository(root: string): Promise<Survey> {
  const options = { cwd: root, dot: true, followSymbolicLinks: false, ignore: ["**/node_modules/**"] };
  const known = await fastGlob(knownFiles, options);
  const outside = { ...options, dot: false };
  const pages = (await fastGlob("**/*.{md,markdown}", outside)).toSorted().slice(0, mostPages);
  const schemas = (await fastGlob("**/*.{xml,csdl,edmx}", outside)).toSorted();
  return {
    docs: foldersOf(pages.filter((path) => isApiPage(readStart(root, path)))),
    csdl: schemas.filter((path) => readStart(root, path).includes("docs.oasis-open.org/odata/ns/edm")),
    files: new Map(known.map((path) => [path, readFileSync(join(root, path), "utf8")])),
    hooks: hooksOf(root, known),
  };
}

function readStart(root: string, path: string): string {
  return readFileSync(join(root, path), "utf8").slice(0, 50_000);
}

/** A page of an API has an HTTP block, or an annotation or front matter that says what it is. */
function isApiPage(text: string): boolean {
  return /^``` ?http\b/m.test(text) || /"blockType"/.test(text) || /^doc_type: (api|resource|enum)PageType/m.test(text);
}

/** Returns the folders right below the root that hold pages, or deeper ones where all pages of one lie deeper. */
function foldersOf(pages: readonly string[]): readonly string[] {
  const tops = new Map<string, string>();
  for (const page of pages) {
    const [top = ""] = page.split("/");
    const folder = dirname(page);
    tops.set(top, sharedFolder(tops.get(top) ?? folder, folder));
  }
  return [...new Set(tops.values())].toSorted();
}

function sharedFolder(one: string, other: string): string {
  const [a, b] = [one.split("/"), other.split("/")];
  const until = a.findIndex((part, index) => part !== b[index]);
  return (until === -1 ? a : a.slice(0, until)).join("/");
}

function hooksOf(root: string, known: readonly string[]): Survey["hooks"] {
  if (known.includes(".pre-commit-config.yaml")) return "pre-commit";
  if (isFolder(join(root, ".husky"))) return "husky";
  return isFolder(join(root, ".git")) ? "git" : "none";
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
