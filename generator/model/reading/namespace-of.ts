import type { SectionReading } from "../page-reading.ts";
import { blocksOf } from "../page-reading.ts";

/** Returns what the page's `Namespace: microsoft.graph.callRecords` line says. */
export function namespaceOf(sections: readonly SectionReading[]): string | undefined {
  for (const section of sections.slice(0, 2)) {
    for (const { node } of blocksOf(section, "paragraph")) {
      const name = namespaceLine.exec(node.content.text)?.[1];
      if (name !== undefined) return name.replace(/^Microsoft\.Graph/, "microsoft.graph");
    }
  }
  return undefined;
}

/** "Namespace" in the languages that pages are translated to. */
const namespaceLine =
  /^(?:namespace|namensraum|espacio de nombres|espace de noms|名前空間|命名空间|пространство имен|пространство имён)\s?[:：]\s*`?([A-Za-z_][\w.]*)/im;
