/**
 * Turns a description as a page writes it into a sentence for a doc comment: links to other pages become their text,
 * because they lead nowhere from there; links to the web stay. "Not yet documented", as Intune's pages say, is nothing.
 */
export function plainDescription(description: string): string {
  if (/^not yet documented\.?$/i.test(description.trim())) return "";
  return description
    .replace(/!?\[([^[\]]*)\]\(([^()\s]*)(?:\s[^()]*)?\)/g, (link: string, text: string, target: string) =>
      /^https?:\/\//.test(target) ? link : text,
    )
    .replace(/<br\s{0,9}\/?>/gi, " ")
    .replace(/<\/?[a-z]{1,10}>/gi, "")
    .trim();
}
