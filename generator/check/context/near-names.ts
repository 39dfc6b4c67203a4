import { nearName } from "../../text/near-name.ts";

/** Real docs of the size of Microsoft Graph need less than a tenth of it. */
const allowance = 2_000_000;

/**
 * Returns `nearName` for a whole run: it looks at so many candidates in all and suggests nothing after that, so that a page
 * of made-up names, each held against a table of made-up names, doesn't cost their product.
 */
export function createNearNames(left = allowance): typeof nearName {
  let budget = left;
  return (name, candidates) => {
    if (budget <= 0) return undefined;
    const list = [...candidates];
    budget -= list.length;
    return nearName(name, list);
  };
}
