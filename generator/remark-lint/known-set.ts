import { resolve } from "node:path";
import { type CheckOptions, checkModel } from "../check/check-model.ts";
import type { RuleSettings } from "../check/rule-settings.ts";
import type { ApiConfig, Config } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { buildModel, type ModelOptions } from "../model/build-model.ts";
import { parsePage } from "../parse/parse-page.ts";
import { parseSources } from "../parse/parse-sources.ts";
import { pathFrom } from "../read/path-from.ts";
import { readConfig } from "../read/read-config.ts";
import { readSources } from "../read/read-sources.ts";
import type { SourceFile } from "../read/sources.ts";

/** All pages that a configuration names, ready to check one of them. */
export interface KnownSet {
  /** Returns what is found in a page, given by its absolute path; undefined for one that isn't of the set. */
  readonly check: (page: SourceFile, rules: RuleSettings) => readonly Diagnostic[] | undefined;
}

/**
 * Linters make a plugin anew for each file, and know of no place for what all of them share: the set is kept here, by
 * configuration, as long as it is in use.
 */
const openSets = new Map<string, { readonly set: Promise<KnownSet | undefined>; usedAt: number }>();

/** A set that has rested for so long, in milliseconds, is read anew: an editor may have saved other pages. */
const longestRest = 5000;

/** Returns the set of a working folder's configuration; undefined where there is none. */
export function knownSet(cwd: string, config?: string): Promise<KnownSet | undefined> {
  const key = JSON.stringify([cwd, config]);
  const open = openSets.get(key);
  const now = performance.now();
  const set = open && now - open.usedAt < longestRest ? open.set : openSet(cwd, config);
  openSets.set(key, { set, usedAt: now });
  return set;
}

async function openSet(cwd: string, file: string | undefined): Promise<KnownSet | undefined> {
  const outcome = await readConfig(cwd, file);
  if (outcome.kind === "none") return undefined;
  if (outcome.kind === "faults") throw new Error(outcome.diagnostics.map(({ message }) => message).join("\n"));
  const { config, folder } = outcome;
  const apis = await Promise.all(config.apis.map((api) => openApi(api, config, folder)));
  return {
    check(page, rules) {
      const checked = apis.map((api) => api.check(page, rules));
      return checked.every((found) => found === undefined) ? undefined : checked.flatMap((found) => found ?? []);
    },
  };
}

async function openApi(api: ApiConfig, config: Config, folder: string): Promise<KnownSet> {
  const sources = await readSources({ cwd: folder, docs: api.docs ?? [], csdl: api.csdl ?? [] });
  const parse = {
    ...(config.parser && { parser: config.parser }),
    ...(config.vocabulary && { words: config.vocabulary }),
  };
  const syntax = parseSources(sources, parse);
  const textByPath = new Map(sources.pages.map(({ path, text }) => [resolve(sources.root, path), text]));
  const model = buildModel(syntax, modelOptions(api, config));
  const foundByRules = new Map<string, readonly Diagnostic[]>();
  const findAll = (rules: RuleSettings): readonly Diagnostic[] => {
    const key = JSON.stringify(rules);
    const found = foundByRules.get(key) ?? checkModel(model, checkOptions(api, config, rules));
    foundByRules.set(key, found);
    return found;
  };
  return {
    check({ path, text }, rules) {
      const known = textByPath.get(path);
      if (known === undefined) return undefined;
      const file = pathFrom(sources.root, path);
      if (known === text) return findAll(rules).filter(({ source }) => source.file === file);
      const options = { ...checkOptions(api, config, rules), only: [file] };
      const changed = parsePage({ path: file, text }, parse);
      const pages = syntax.pages.map((page) => (page.file === file ? changed : page));
      return checkModel(buildModel({ ...syntax, pages }, modelOptions(api, config)), options);
    },
  };
}

function modelOptions({ namespace, lead }: ApiConfig, { vocabulary }: Config): ModelOptions {
  return {
    ...(namespace !== undefined && { namespace }),
    ...(lead && { lead }),
    ...(vocabulary && { vocabulary }),
  };
}

function checkOptions({ baseUrl }: ApiConfig, config: Config, rules: RuleSettings): CheckOptions {
  return { rules: { ...config.rules, ...rules }, ...(baseUrl !== undefined && { baseUrl }) };
}
