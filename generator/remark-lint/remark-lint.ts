import { resolve } from "node:path";
import type { Plugin } from "unified";
import type { RuleSettings } from "../check/rule-settings.ts";
import { printMessage } from "../report/vfile/print-message.ts";
import { checkAlone } from "./check-alone.ts";
import { knownSet } from "./known-set.ts";

/** What a `.remarkrc` can set. */
export interface RemarkLintOptions {
  /** The configuration of markdrift, relative to the working folder; looked for there by default. */
  readonly config?: string;
  /** Rule id, `area/*` or `*`, to a severity or `off`; these win over the configuration's. */
  readonly rules?: RuleSettings;
  /** Checks each page by itself even where there is a configuration. */
  readonly alone?: boolean;
}

/**
 * Reports what `markdrift check` finds in a page as messages of its file, for remark and for editors. A page of an API
 * of the configuration is checked with all others known, its text as it is being edited; any other by itself.
 */
export const remarkLintMarkdrift: Plugin<[RemarkLintOptions?]> = (options = {}) => {
  const rules = options.rules ?? {};
  return async (_, file) => {
    if (file.path === undefined) return;
    const page = { path: resolve(file.cwd, file.path), text: String(file) };
    const set = options.alone === true ? undefined : await knownSet(file.cwd, options.config);
    const found = set?.check(page, rules) ?? checkAlone(page, rules);
    for (const diagnostic of found) file.messages.push(printMessage(diagnostic, file.path));
  };
};

/** Under this name `.remarkrc` files find a plugin. */
// oxlint-disable-next-line import/no-default-export
export default remarkLintMarkdrift;
