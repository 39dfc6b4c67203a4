import { describe, test } from "vitest";
import { editAndCompare } from "./edit-and-compare.ts";
import { csdl, pages } from "./pages-to-edit.ts";

describe("checking what an edit changed comes to the same as checking all", () => {
  test.each([1, 2, 3])("seed %i", (seed) => editAndCompare({ pages, includes: [], csdl: [] }, { seed, edits: 30 }));

  test.each([4, 5])("with CSDL, seed %i", (seed) => editAndCompare({ pages, includes: [], csdl }, { seed, edits: 30 }));
});
