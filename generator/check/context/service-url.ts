import { rememberByText } from "../../lazy/remember-by-text.ts";
import type { ApiModel } from "../../model/api-model.ts";

/**
 * Returns a test of whether an example's URL calls the service: a relative one does, and one of the host of `baseUrl`, else
 * of the host that most examples call. What a service sends to its clients goes to others.
 */
export function createServiceUrlTest(model: ApiModel, baseUrl: string | undefined): (url: string) => boolean {
  const hostOf = rememberByText(hostIn);
  const host = baseUrl === undefined ? usualHost(model, hostOf) : hostIn(baseUrl);
  return (url) => {
    const own = hostOf(url);
    return own === undefined || own === host;
  };
}

/** Of two hosts called as often, the one called first. */
function usualHost(model: ApiModel, hostOf: typeof hostIn): string | undefined {
  const counts = new Map<string, number>();
  for (const { request } of model.operations.flatMap((operation) => operation.examples)) {
    const host = hostOf(request.url);
    if (host !== undefined) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  const [usual] = [...counts].toSorted(([, one], [, other]) => other - one);
  return usual?.[0];
}

function hostIn(url: string): string | undefined {
  return /^https?:\/\/([^/?#\s]+)/i.exec(url.trim())?.[1]?.toLowerCase();
}
