import { diffLines } from "diff";
import { expect, test } from "vitest";
import { emitFiles } from "../../generator/emit/emit-files.ts";
import type { SourceFile } from "../../generator/read/sources.ts";
import { usersModel } from "../serve/users-model.ts";

const kinds = ["types", "schemas", "zod", "routes", "paths", "tests"] as const;

/** Emits what the pages say, `edit` having changed their text, as text by path. */
async function emitted(edit: (text: string) => string = (text) => text): Promise<ReadonlyMap<string, string>> {
  const editPages = (pages: SourceFile[]) => pages.map((page) => ({ ...page, text: edit(page.text) }));
  const files = await emitFiles(usersModel(editPages), { kinds: [...kinds] });
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** Lists the changed lines of all files, with `-` or `+` and the file before them. */
async function changesOf(edit: (text: string) => string): Promise<readonly string[]> {
  const [before, after] = await Promise.all([emitted(), emitted(edit)]);
  return [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((path) =>
    diffLines(before.get(path) ?? "", after.get(path) ?? "")
      .filter(({ added, removed }) => added || removed)
      .flatMap(({ added, value }) =>
        value
          .trimEnd()
          .split("\n")
          .map((line) => `${added ? "+" : "-"} ${path}: ${line.trim()}`),
      ),
  );
}

test("the type of a property changes its lines alone", async () => {
  expect(await changesOf((text) => text.replace("|mail|String|", "|mail|Boolean|"))).toEqual([
    `- schemas.json: "string",`,
    `+ schemas.json: "boolean",`,
    "- types/user.ts: mail?: NullableOption<string>;",
    "+ types/user.ts: mail?: NullableOption<boolean>;",
    "- zod/user.ts: mail: z.string().nullable().exactOptional(),",
    "+ zod/user.ts: mail: z.boolean().nullable().exactOptional(),",
  ]);
});

test("the description of a property changes its comment alone", async () => {
  expect(await changesOf((text) => text.replace("Where mail reaches them.", "Where to write to."))).toEqual([
    `- schemas.json: "description": "Where mail reaches them.",`,
    `+ schemas.json: "description": "Where to write to.",`,
    "- types/user.ts: /** Where mail reaches them. */",
    "+ types/user.ts: /** Where to write to. */",
  ]);
});

test("a value of an example changes the lines that show it alone", async () => {
  expect(await changesOf((text) => text.replaceAll('"m@x.example"', '"n@x.example"'))).toEqual([
    `- routes/examples/user.ts: body: { mail: "m@x.example" },`,
    `+ routes/examples/user.ts: body: { mail: "n@x.example" },`,
    `- routes/examples/user.ts: body: { id: "megan", mail: "m@x.example" },`,
    `+ routes/examples/user.ts: body: { id: "megan", mail: "n@x.example" },`,
    `- tests/__examples__/user/updateUser-1.json: "mail": "m@x.example"`,
    `+ tests/__examples__/user/updateUser-1.json: "mail": "n@x.example"`,
    `- tests/user.test.ts: const request: Documented<UpdateUserOperation["body"]> = { mail: "m@x.example" };`,
    `- tests/user.test.ts: const response: Documented<UpdateUserOperation["responses"][200]> = { id: "megan", mail: "m@x.example" };`,
    `+ tests/user.test.ts: const request: Documented<UpdateUserOperation["body"]> = { mail: "n@x.example" };`,
    `+ tests/user.test.ts: const response: Documented<UpdateUserOperation["responses"][200]> = { id: "megan", mail: "n@x.example" };`,
  ]);
});

test("a property that comes in brings its lines alone", async () => {
  const row = "|mail|String|Where mail reaches them.|";
  expect(await changesOf((text) => text.replace(row, `${row}\n|nickname|String|What friends say.|`))).toEqual([
    "+ schemas.json: },",
    `+ schemas.json: "nickname": {`,
    `+ schemas.json: "description": "What friends say.",`,
    `+ schemas.json: "type": [`,
    `+ schemas.json: "string",`,
    `+ schemas.json: "null"`,
    "+ schemas.json: ]",
    "+ types/user.ts: /** What friends say. */",
    "+ types/user.ts: nickname?: NullableOption<string>;",
    "+ zod/user.ts: nickname: z.string().nullable().exactOptional(),",
  ]);
});
