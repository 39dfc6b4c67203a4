import type { PageReading } from "../page-reading.ts";

/** Tells a translated page: it keeps the English bookmark of a heading whose text says something else. */
export function isTranslated({ sections }: PageReading): boolean {
  return sections.some(({ heading }) => {
    const { explicitAnchor, content } = heading?.node ?? {};
    if (explicitAnchor === undefined || content === undefined) return false;
    const slug = content.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
    return slug !== explicitAnchor.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  });
}
