import { expect, test } from "vitest";
import { readTemplate } from "../../generator/read/read-template.ts";
import { temporaryFolder } from "../report/temporary-folder.ts";

test("a project's template stands in front of ours, and ours where it has none", () => {
  const own = readTemplate("header.hbs");
  expect(own.length).toBeGreaterThan(0);
  expect(readTemplate("header.hbs", temporaryFolder({ "header.hbs": "theirs" }))).toBe("theirs");
  expect(readTemplate("header.hbs", temporaryFolder())).toBe(own);
});

test.each(["../package.json", "/etc/hosts", "a/../../b.hbs", "..", "", "a\\b.hbs", "a//b.hbs"])(
  "%j is no template",
  (name) => {
    expect(() => readTemplate(name)).toThrow("is no template name");
  },
);
