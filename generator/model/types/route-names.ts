import type { PageReading } from "../page-reading.ts";

/** Returns the names among the segments of a page's routes, each once. */
export function routeNames({ sections }: PageReading): readonly string[] {
  const names = new Set<string>();
  for (const { codeBlocks } of sections) {
    for (const { node } of codeBlocks) {
      if (node.content.kind !== "routes") continue;
      for (const { target } of node.content.lines) addNames(names, target);
    }
  }
  return [...names];
}

function addNames(names: Set<string>, target: string): void {
  for (const segment of (target.split("?", 1)[0] ?? "").split("/")) {
    if (/^[A-Za-z]\w*$/u.test(segment)) names.add(segment);
  }
}
