import { slug } from "github-slugger";
import { rememberByText } from "../lazy/remember-by-text.ts";

/** Makes the bookmarks of one page's headings. */
export interface Slugs {
  /** Returns GitHub's slug of a heading's text: the second of the same text ends in `-1`. */
  readonly take: (text: string) => string;
}

/** Starts the slugs of a page. */
export function startSlugs(): Slugs {
  const countBySlug = new Map<string, number>();
  return {
    take(text) {
      const first = slugOf(text);
      let taken = first;
      while (countBySlug.has(taken)) {
        const count = (countBySlug.get(first) ?? 0) + 1;
        countBySlug.set(first, count);
        taken = `${first}-${count}`;
      }
      countBySlug.set(taken, 0);
      return taken;
    },
  };
}

/** GitHub's rule is one expression of all of Unicode's letters: most headings are spared it, and many come often. */
const slugOf = rememberByText((text) =>
  /^[\w -]*$/.test(text) ? text.toLowerCase().replaceAll(" ", "-") : slug(text),
);
