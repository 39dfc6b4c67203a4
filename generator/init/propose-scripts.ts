import { applyEdits, modify, parse } from "jsonc-parser";
import { readVersion } from "../read/read-version.ts";
import type { Survey } from "../read/survey.ts";
import { printJson } from "../text/print-json.ts";
import type { Proposal } from "./proposal.ts";

const scripts = { generate: "markdrift generate", "check:docs": "markdrift check" };

/** Proposes npm scripts: added to `package.json` where their names are free, or a `package.json` that has them. */
export function proposeScripts({ files }: Survey): readonly Proposal[] {
  const path = "package.json";
  const text = files.get(path);
  if (text === undefined) {
    const fresh = { private: true, type: "module", scripts, devDependencies: { markdrift: readVersion() } };
    return [{ path, kind: "create", purpose: "scripts to run it", text: `${printJson(fresh, 2)}\n` }];
  }
  const taken: unknown = parse(text);
  const extended = Object.entries(scripts)
    .filter(([name]) => !hasScript(taken, name))
    .reduce((now, [name, command]) => addScript(now, name, command), text);
  return extended === text ? [] : [{ path, kind: "extend", purpose: "scripts to run it", text: extended }];
}

function hasScript(manifest: unknown, name: string): boolean {
  if (typeof manifest !== "object" || manifest === null || !("scripts" in manifest)) return false;
  return typeof manifest.scripts === "object" && manifest.scripts !== null && Object.hasOwn(manifest.scripts, name);
}

/** Adds a script and leaves the rest of the text as it is. */
function addScript(text: string, name: string, command: string): string {
  const tabSize = /^( +|\t)"/m.exec(text)?.[1]?.length ?? 2;
  const formattingOptions = { insertSpaces: !/^\t"/m.test(text), tabSize, eol: text.includes("\r\n") ? "\r\n" : "\n" };
  return applyEdits(text, modify(text, ["scripts", name], command, { formattingOptions }));
}
