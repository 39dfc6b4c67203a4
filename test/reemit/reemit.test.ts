import { describe, test } from "vitest";
import { csdl, pages } from "../recheck/pages-to-edit.ts";
import { editAndEmit } from "./edit-and-emit.ts";

describe("emitting what an edit changed comes to the same as emitting all", () => {
  test("from pages alone", () => editAndEmit({ pages, includes: [], csdl: [] }, { seed: 1, edits: 10 }));

  test("with CSDL, and as documented", () =>
    editAndEmit({ pages, includes: [], csdl }, { seed: 3, edits: 10, emit: { nullability: "documented" } }));

  test("with accepted findings", () =>
    editAndEmit(
      { pages, includes: [], csdl: [] },
      { seed: 4, edits: 10, isKnown: ({ message }) => message.length % 2 === 0 },
    ));
});
