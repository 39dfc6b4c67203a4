import type { ApiModel, ExampleRequest, Operation } from "../../../model/api-model.ts";
import type { CheckContext } from "../../context/check-context.ts";
import { placeInUrl } from "../../judge/place-in-url.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports an example that calls another version of the API than the one that its page is about.
 *
 * The version of a page is that of the configuration's `baseUrl`, else a folder in its path (`v1.0/api/…`), else the one
 * that nearly all examples of the set call.
 *
 * Wrong:
 *
 * ~~~ v1.0/api/note-get.md 8:33
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Example
 * ``` http
 * GET https://graph.microsoft.com/beta/notes/1
 * ```
 * ~~~
 *
 * Right:
 *
 * ~~~ v1.0/api/note-get.md
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Example
 * ``` http
 * GET https://graph.microsoft.com/v1.0/notes/1
 * ```
 * ~~~
 *
 * Fix: call the version of the page.
 */
export const version: Rule = {
  id: "http/version",
  severity: "error",
  *check(context) {
    const shown = shownVersions(context.model);
    const usual = usualVersion(shown, context);
    for (const { operation, request, version: actual } of shown) {
      const expected = versionOfFile(operation.source.file) ?? usual;
      if (expected === undefined || actual.text === expected) continue;
      yield {
        message: `Unexpected version \`${actual.text}\`, expected \`${expected}\``,
        source: placeInUrl(request, actual),
        ...(actual.text.toLowerCase() === expected.toLowerCase() && { severity: "info" as const }),
      };
    }
  },
};

interface ShownVersion {
  readonly operation: Operation;
  readonly request: ExampleRequest;
  readonly version: Version;
}

interface Version {
  readonly text: string;
  readonly at: number;
}

/** The first segment behind the host, where it is a version. */
function versionIn(url: string): Version | undefined {
  const match =
    /^(\s*https?:\/\/graph\.[^/\s]+\/|\s*https?:\/\/[^/\s]+\/)(v\d{1,3}(?:\.\d{1,3})?|beta)(?=[/?#]|$)/i.exec(url);
  const [, host, text] = match ?? [];
  return host === undefined || text === undefined ? undefined : { text, at: host.length };
}

function shownVersions({ operations }: ApiModel): readonly ShownVersion[] {
  return operations.flatMap((operation) =>
    operation.examples.flatMap(({ request }) => {
      const shown = versionIn(request.url);
      return shown === undefined ? [] : [{ operation, request, version: shown }];
    }),
  );
}

function versionOfFile(file: string): string | undefined {
  const folders = file.split("/").slice(0, -1);
  return folders.find((folder) => /^(?:v\d{1,3}(?:\.\d{1,3})?|beta)$/.test(folder));
}

/** Nine in ten examples must agree. */
function usualVersion(shown: readonly ShownVersion[], { settings }: CheckContext): string | undefined {
  if (settings.baseUrl !== undefined) return versionIn(settings.baseUrl)?.text;
  const counts = new Map<string, number>();
  for (const {
    version: { text },
  } of shown)
    counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 10 >= shown.length * 9)?.[0];
}
