import { checkModel } from "../../../generator/check/check-model.ts";
import { buildModel } from "../../../generator/model/build-model.ts";
import { linkIncludes } from "../../../generator/parse/link-includes.ts";
import { parsePage } from "../../../generator/parse/parse-page.ts";
import { mutatePage } from "../mutate/mutate-page.ts";
import { readPages } from "../mutate/read-pages.ts";
import type { TryCases } from "./case-range.ts";
import { tryEach } from "./try-each.ts";

/** Mutates pages and runs each alone up to its findings. */
export const tryPages: TryCases = async (range) => {
  const pages = readPages(range.folders);
  return tryEach(range, (at) => {
    const page = parsePage(mutatePage(pages, range.seed, at));
    checkModel(buildModel({ pages: linkIncludes([page], []), schemas: [] }));
  });
};
