import { basename } from "node:path";
import { checkModel } from "../check/check-model.ts";
import type { RuleSettings } from "../check/rule-settings.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { buildModel } from "../model/build-model.ts";
import { parsePage } from "../parse/parse-page.ts";
import type { SourceFile } from "../read/sources.ts";

/** What only the other pages can tell: a type, a link's target, what is included, what a base type has; so too, what a directive is for. */
const needOthers: RuleSettings = {
  "directive/unused": "off",
  "example/undocumented-property": "off",
  "example/unknown-odata-type": "off",
  "http/url-route": "off",
  "page/annotation-type": "off",
  "page/broken-bookmark": "off",
  "page/broken-link": "off",
  "page/include": "off",
  "page/link-casing": "off",
  "table/unknown-type": "off",
};

/** Checks a page by itself, by the rules that need no other page. */
export function checkAlone({ path, text }: SourceFile, rules: RuleSettings): readonly Diagnostic[] {
  const syntax = { pages: [parsePage({ path: basename(path), text })], schemas: [] };
  return checkModel(buildModel(syntax), { rules: { ...rules, ...needOthers } });
}
