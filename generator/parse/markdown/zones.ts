import type { Root } from "mdast";

/** Placeholder order: zones before tabs and sections. */
export function zones() {
  return (_tree: Root): void => {};
}
