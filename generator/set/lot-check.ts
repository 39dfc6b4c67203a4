import { checkPages, type CheckedPages } from "../check/check-pages.ts";
import { checkSet } from "../check/check-set.ts";
import { joinChecked } from "../check/join-checked.ts";
import { onlyIn } from "../check/only-in.ts";
import { settleFindings } from "../check/settle-findings.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ApiModel } from "../model/api-model.ts";
import type { PageOutline } from "../check/page-outline.ts";
import { linkSet, type LinkRequest } from "./link-set.ts";
import type { SetTypes } from "./link-types.ts";
import type { DescribedPages } from "./open-pages.ts";

/** Checks a set of which one lot of pages after the other is there. */
export interface LotCheck {
  readonly add: (lot: DescribedPages) => void;
  /** Returns all that was found, once all lots were added, in the order of file, line, column, rule. */
  readonly finish: (model: Omit<ApiModel, "operations" | "pages">) => readonly Diagnostic[];
}

/** Prepares for checking a set lot by lot: it comes to the same as checking a model that has all of it. */
export function createLotCheck(types: SetTypes, outlines: readonly PageOutline[], request: LinkRequest): LotCheck {
  const { around, settings } = linkSet(types, outlines, request);
  const parts: CheckedPages[] = [];
  return {
    add: (lot) => void parts.push(checkPages(lot, around, settings)),
    finish: (model) => {
      const checked = joinChecked(parts);
      const found = [...checkSet(model, around, { outlines, checked, settings }), ...checked.found];
      return onlyIn(settleFindings(found, outlines, settings), request.check.only);
    },
  };
}
