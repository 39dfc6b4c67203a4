import { expect, test } from "vitest";
import { placeFiles } from "../../generator/report/place-files.ts";

test.each([
  ["/home/docs", "/home", "api/a.md", "docs/api/a.md"],
  ["/home/docs", "/home/docs", "api/a.md", "api/a.md"],
  ["/home/docs", "/home", "../schema.xml", "schema.xml"],
  ["/home/docs", "/home", "../../schema.xml", "../../schema.xml"],
  ["/home/docs", "/home/docs/api", "api/a.md", "a.md"],
  ["/home/docs", "/home/docs/api", "resources/b.md", "resources/b.md"],
  ["/elsewhere", "/home", "a.md", "a.md"],
  ["/", "/", "a.md", "a.md"],
])("from the root %s in the working folder %s the file %s is named %s", (root, cwd, file, name) => {
  expect(placeFiles(root, cwd)(file)).toBe(name);
});
