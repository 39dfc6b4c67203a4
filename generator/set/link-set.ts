import type { CheckOptions } from "../check/check-model.ts";
import { surround, type Surroundings } from "../check/context/surroundings.ts";
import type { PageOutline } from "../check/page-outline.ts";
import { settingsFor, type RuleSettings } from "../check/rule-settings.ts";
import type { Sources } from "../read/sources.ts";
import { mapLines, type LineMap } from "../text/source.ts";
import type { SetTypes } from "./link-types.ts";

/** What the pages and schemas of a set say to each other, and how rules are set for it. */
export interface LinkedSet {
  readonly types: SetTypes;
  /** Of all pages, in their order. */
  readonly outlines: readonly PageOutline[];
  readonly around: Surroundings;
  readonly settings: RuleSettings;
}

/** What was read, and how it is checked. */
export interface LinkRequest {
  readonly sources: Sources;
  readonly check: CheckOptions;
}

/** Links the types of a set with the outlines of its pages, for rules to look at. */
export function linkSet(types: SetTypes, outlines: readonly PageOutline[], { sources, check }: LinkRequest): LinkedSet {
  const around = surround(types.merged, outlines, { settings: check, linesOf: linesIn(sources) });
  const given = { csdl: around.hasCsdl, declarations: sources.types !== undefined && sources.types.length > 0 };
  return { types, outlines, around, settings: settingsFor(check, given) };
}

function linesIn({ pages }: Sources): (file: string) => LineMap {
  const textByPath = new Map(pages.map(({ path, text }) => [path, text]));
  return (file) => mapLines(file, textByPath.get(file) ?? "");
}
