import { expect, test } from "vitest";
import { printDocComment } from "../../../generator/emit/names/print-doc-comment.ts";

test("prints a short text on one line, a long one wrapped, tags below", () => {
  expect(printDocComment(["The user's name."])).toBe("/** The user's name. */\n");
  expect(printDocComment(["The user's name."], ["@deprecated Use displayName."], "  ")).toBe(
    "  /**\n   * The user's name.\n   * @deprecated Use displayName.\n   */\n",
  );
  expect(printDocComment(["word ".repeat(30)])).toBe(
    `/**\n * ${"word ".repeat(22).trim()}\n * ${"word ".repeat(8).trim()}\n */\n`,
  );
});

test("prints nothing for nothing", () => {
  expect(printDocComment(["", " \n"])).toBe("");
});

test("lets no text end the comment, begin a tag or hide", () => {
  expect(printDocComment(["a */ alert(1) /*\r\n@see b\u2028{@link c}\u202e\u0000d `${e}`"])).toBe(
    "/** a *\\/ alert(1) /* \\@see b {\\@link c} d `${e}` */\n",
  );
});
