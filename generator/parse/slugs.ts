import { slug } from "github-slugger";

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

/** GitHub's rule is one expression of all of Unicode's letters: most headings are spared it. */
function slugOf(text: string): string {
  return /^[\w -]*$/.test(text) ? text.toLowerCase().replaceAll(" ", "-") : slug(text);
}
