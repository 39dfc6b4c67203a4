import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ApiModel, Property } from "../model/api-model.ts";
import { createContext, type StrayLink, type TypeSpelling } from "./context/check-context.ts";
import { indexRoutes } from "./context/route-index.ts";
import { isBorneOut, type ShownProperties, type ShownProperty } from "./context/shown-property.ts";
import type { Surroundings } from "./context/surroundings.ts";
import { shownProperties } from "./judge/shown-properties.ts";
import { strayLinks } from "./judge/stray-links.ts";
import { typeSpellings } from "./judge/type-spellings.ts";
import type { RuleSettings } from "./rule-settings.ts";
import { runRules } from "./run-rules.ts";

/** What checking pages comes to: findings, and what they tell of what isn't theirs alone. */
export interface CheckedPages {
  readonly found: readonly Diagnostic[];
  /** What their examples show of the properties of types, but for those that they bear out. */
  readonly shown: ShownProperties;
  /** The properties of types that their examples bear out. */
  readonly borneOut: ReadonlySet<Property>;
  /** How their tables of request bodies spell types. */
  readonly spellings: readonly TypeSpelling[];
  /** The first to each folder. */
  readonly strayLinks: readonly StrayLink[];
}

/**
 * Checks pages with their operations, knowing what is around them: all at once or one by one, it comes to the same. Their
 * directives are yet to be obeyed.
 */
export function checkPages(
  { pages, operations }: Pick<ApiModel, "pages" | "operations">,
  around: Surroundings,
  settings: RuleSettings,
): CheckedPages {
  const model: ApiModel = { schemaVersion: 1, types: new Map(), operations, actions: [], functions: [], pages };
  const [own, shown] = [new Map<Property, ShownProperty>(), new Map<Property, ShownProperty>()];
  const context = createContext(model, around, { ...nothing, shown: own });
  const borneOut = new Set<Property>();
  for (const [property, one] of shownProperties(context)) {
    if (around.types.ownerOf(property) === undefined) own.set(property, one);
    else if (isBorneOut(property, one)) borneOut.add(property);
    else shown.set(property, one);
  }
  return {
    found: runRules("page", context, settings),
    shown,
    borneOut,
    spellings: typeSpellings(context),
    strayLinks: strayLinks(context),
  };
}

const nothing = { routes: indexRoutes([]), spellings: [], outlines: [], strayLinks: [] };
