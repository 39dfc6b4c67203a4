import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ApiModel } from "../model/api-model.ts";
import type { CheckedPages } from "./check-pages.ts";
import { createContext } from "./context/check-context.ts";
import { indexRoutes } from "./context/route-index.ts";
import type { Surroundings } from "./context/surroundings.ts";
import type { PageOutline } from "./page-outline.ts";
import type { RuleSettings } from "./rule-settings.ts";
import { runRules } from "./run-rules.ts";

/** The pages of a set in the order of their files, what checking them came to, and how rules are set. */
interface CheckedOutlines {
  readonly outlines: readonly PageOutline[];
  readonly checked: CheckedPages;
  readonly settings: RuleSettings;
}

/** Checks what only all pages and schemas together tell. Directives in the pages are yet to be obeyed. */
export function checkSet(
  model: Omit<ApiModel, "operations" | "pages">,
  around: Surroundings,
  { outlines, checked, settings }: CheckedOutlines,
): readonly Diagnostic[] {
  const told = { ...checked, outlines, routes: indexRoutes(outlines) };
  const context = createContext({ ...model, operations: [], pages: [] }, around, told);
  return runRules("set", context, settings);
}
