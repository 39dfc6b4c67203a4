import type { ZoneNode } from "./nodes.ts";

/** What a line of `:::` begins, or that it ends one. */
export type ZoneFence = Pick<ZoneNode, "name" | "condition"> | "end";

const opening = /^:{3,}\s*(moniker|zone)\s+(?:range|pivot|target)\s*=\s*(\S.*)$/i;
const closing = /^:{3,}\s*(?:moniker|zone)-end$/i;

/** Reads `::: moniker range="…"`, `::: zone pivot="…"` and their ends. */
export function zoneFence(line: string): ZoneFence | undefined {
  const text = line.trim();
  if (!text.startsWith(":::")) return undefined;
  if (closing.test(text)) return "end";
  const match = opening.exec(text);
  if (!match) return undefined;
  const name = match[1]?.toLowerCase() === "zone" ? "zone" : "moniker";
  return { name, condition: (match[2] ?? "").replace(/^["']|["']$/g, "") };
}
