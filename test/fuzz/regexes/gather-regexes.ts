import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A regular expression of the program, with where it stands. */
export interface FoundRegex {
  readonly place: string;
  readonly regex: RegExp;
}

const root = new URL("../../../", import.meta.url).pathname;

/** Gathers every regular expression that is written as one in folders of the program. */
export function gatherRegexes(folders: readonly string[]): readonly FoundRegex[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .toSorted()
      .flatMap((path) => regexesOf(join(folder, path))),
  );
}

function regexesOf(path: string): readonly FoundRegex[] {
  const file = ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.Latest);
  const found: FoundRegex[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(foundRegex(node, file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function foundRegex(node: ts.RegularExpressionLiteral, file: ts.SourceFile): FoundRegex {
  const end = node.text.lastIndexOf("/");
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return {
    place: `${file.fileName}:${line + 1} ${node.text}`,
    regex: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)),
  };
}
