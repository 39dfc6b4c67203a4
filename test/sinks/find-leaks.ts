import ts from "typescript";
import type { Sink } from "./sinks.ts";

/** A node that writes into a sink, where it may or may not. */
export interface Leak {
  /** With `/`, from the top of the repository. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** Finds what writes into a sink in a file of source, whoever may. */
export function findLeaks(sink: Sink, file: string, source: string): readonly Leak[] {
  if (sink.within?.every((folder) => !file.startsWith(`${folder}/`)) === true) return [];
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.ES2023, true);
  const leaks: Leak[] = [];
  const visit = (node: ts.Node): void => {
    if (sink.writes(node)) {
      const line = parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      leaks.push({ file, line, text: node.getText().slice(0, 100) });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return leaks;
}
