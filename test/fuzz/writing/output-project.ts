import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Paths below the output folders, with the text that lies there. */
export type Files = ReadonlyMap<string, string>;

const API_NAMES = ["one", "two"];
const PAGES = 60;

/** Writes a project of two APIs into an empty folder, whose pages say other things in each edition. */
export function writeProject(folder: string, edition: number): void {
  const apis = API_NAMES.map((name) => ({ name, docs: ["docs"], out: `generated/${name}` }));
  writeFileSync(join(folder, "markdrift.config.json"), JSON.stringify({ apis }));
  mkdirSync(join(folder, "docs"), { recursive: true });
  for (let index = 0; index < PAGES; index += 1) {
    const name = index % 5 === 0 ? `part${edition}of${index}` : `part${index}`;
    writeFileSync(join(folder, "docs", `${index}.md`), printPage(name, edition));
  }
}

function printPage(name: string, edition: number): string {
  return [
    `# ${name} resource type`,
    "Namespace: microsoft.graph",
    "## Properties",
    "|Property|Type|Description|",
    "|:---|:---|:---|",
    `|id|String|The key, as edition ${edition} has it.|`,
    `|added${edition}|Int32|${"How many there are. ".repeat(20)}|`,
    "",
  ].join("\n");
}

/** Reads what lies in the output folders, without what a run at work keeps there. */
export function readOutput(folder: string): Files {
  const root = join(folder, "generated");
  return new Map(listFiles(root, "").map((path) => [path, readIfThere(join(root, path))]));
}

/** Tells whether two outputs are the same to the byte. */
export function isSame(one: Files, other: Files): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}

/** Lists the folders of runs in the output folders. */
export function listLeft(folder: string): readonly string[] {
  return API_NAMES.flatMap((name) => namesIn(join(folder, "generated", name))).filter(isRun);
}

function listFiles(root: string, folder: string): readonly string[] {
  return entriesIn(join(root, folder)).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (isRun(entry.name)) return [];
    return entry.isDirectory() ? listFiles(root, path) : [path];
  });
}

function isRun(name: string): boolean {
  return name.startsWith(".markdrift-run-");
}

function namesIn(folder: string): readonly string[] {
  return entriesIn(folder).map(({ name }) => name);
}

/** A folder may go while it is looked for. */
function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "(gone)";
  }
}
