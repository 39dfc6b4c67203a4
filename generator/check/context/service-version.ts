/** The version in a URL, and where in it that stands. */
export interface UrlVersion {
  readonly text: string;
  readonly at: number;
}

/** Returns the first segment behind the host, where it is a version. */
export function versionIn(url: string): UrlVersion | undefined {
  const match =
    /^(\s*https?:\/\/graph\.[^/\s]+\/|\s*https?:\/\/[^/\s]+\/)(v\d{1,3}(?:\.\d{1,3})?|beta)(?=[/?#]|$)/i.exec(url);
  const [, host, text] = match ?? [];
  return host === undefined || text === undefined ? undefined : { text, at: host.length };
}

/** Returns the version that nine in ten of the URLs have that show one. */
export function usualVersion(urls: readonly string[]): string | undefined {
  const shown = urls.flatMap((url) => versionIn(url)?.text ?? []);
  const counts = new Map<string, number>();
  for (const text of shown) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 10 >= shown.length * 9)?.[0];
}
