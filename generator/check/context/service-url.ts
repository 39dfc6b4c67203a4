import { rememberByText } from "../../lazy/remember-by-text.ts";

/** Returns the host that most URLs call; of two that are called as often, the one called first. */
export function usualHost(urls: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const url of urls) {
    const host = hostIn(url);
    if (host !== undefined) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  const [usual] = [...counts].toSorted(([, one], [, other]) => other - one);
  return usual?.[0];
}

/**
 * Returns a test of whether an example's URL calls the service at a host: a relative one does. What a service sends to
 * its clients goes to others.
 */
export function createServiceUrlTest(host: string | undefined): (url: string) => boolean {
  const hostOf = rememberByText(hostIn);
  return (url) => {
    const own = hostOf(url);
    return own === undefined || own === host;
  };
}

/** Returns the host of an absolute URL, in lower case. */
export function hostIn(url: string): string | undefined {
  return /^https?:\/\/([^/?#\s]+)/i.exec(url.trim())?.[1]?.toLowerCase();
}
