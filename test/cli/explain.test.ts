import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ruleIds } from "../../generator/cli/rule-ids.ts";
import { temporaryFolder } from "../report/temporary-folder.ts";
import { runCli } from "./run-cli.ts";

const explain = (...ids: readonly string[]) => runCli(temporaryFolder(), "explain", ...ids);

test("every id that the source of the program names is known", () => {
  const folder = fileURLToPath(new URL("../../generator", import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  const named = sources.flatMap((path) =>
    [...readFileSync(join(folder, path), "utf8").matchAll(/\brule: "([a-z]+\/[a-z\d-]+)"/g)].map(([, id]) => id),
  );
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((id) => !ruleIds().includes(id ?? ""))).toEqual([]);
});

test("a rule of checking is explained with its examples, its fix and how to silence it", () => {
  const { code, out } = explain("example/unknown-property");
  expect(code).toBe(0);
  for (const part of [/^example\/unknown-property\n\nReports /, /\nWrong: /, /\nRight: /, /\nFix: /, /\nSilence it /])
    expect(out).toMatch(part);
});

test("so is what is wrong with input, CSDL, configuration and output", () => {
  expect(explain("input/not-utf8").out).toMatch(/^input\/not-utf8\n\nA file has a byte that UTF-8 can't have/);
  expect(explain("csdl/doctype").out).toMatch(/^csdl\/doctype\n\nA CSDL document declares a document type/);
  expect(explain("generated/stale").out).toContain("Run `markdrift generate`");
});

test("without a rule, all are listed", () => {
  expect(explain()).toEqual({ code: 0, out: `${ruleIds().join("\n")}\n`, err: "" });
});

test.each([
  ["exmaple/unknown-property", " Did you mean `example/unknown-property`?"],
  ["unknown-property", " Did you mean `example/unknown-property`?"],
  ["json", " Did you mean `json/duplicate-key` or `json/repaired` or `json/syntax`?"],
  ["zzzz", ""],
])("of %s, what may be meant is named", (id, advice) => {
  expect(explain(id)).toEqual({
    code: 2,
    out: "",
    err: `markdrift: Unexpected rule \`${id}\`, expected an id that findings name.${advice} \`markdrift explain\` lists them all.\n`,
  });
});

test("no path leads out of the rules", () => {
  expect(explain("../../package").code).toBe(2);
});
