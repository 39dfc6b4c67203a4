import { expect, test } from "vitest";
import { resolvePath } from "../../generator/text/resolve-path.ts";

test.each([
  ["api", "note-get.md", "api/note-get.md"],
  ["", "note.md", "note.md"],
  ["api/notes", "../../resources/./note.md", "resources/note.md"],
  ["api", "../../note.md", "../note.md"],
  ["api", "../..//../note.md", "../../note.md"],
  ["", "", ""],
])("from %j, %j leads to %j", (folder, path, expected) => {
  expect(resolvePath(folder, path)).toBe(expected);
});
