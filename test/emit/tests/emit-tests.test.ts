import { describe, expect, it } from "vitest";
import type { EmitOptions } from "../../../generator/emit/emit-options.ts";
import type { EmittedFile } from "../../../generator/emit/emitted-file.ts";
import { emitFiles } from "../../../generator/emit/emit-files.ts";
import { usersModel } from "../../serve/users-model.ts";
import { compile } from "../compile.ts";

/** Emits the fixture with a property of one documented request misspelt, and one that a response lacks required. */
async function emitDrifted(options: EmitOptions = {}): Promise<EmittedFile[]> {
  const model = usersModel((pages) =>
    pages.map((page) => ({
      ...page,
      text: page.text
        .replace(`{ "displayName": "Megan" }`, `{ "displayNam": "Megan" }`)
        .replace("|displayName|String|", "|displayName|String|Required. "),
    })),
  );
  return emitFiles(model, options);
}

function testOf(files: readonly EmittedFile[]): string {
  return files.find(({ path }) => path === "tests/user.test.ts")?.text ?? "";
}

describe("an example that contradicts its type", () => {
  it("is held against it all the same, so that the test fails to compile", async () => {
    const complaints = compile(await emitDrifted());
    expect(complaints).toEqual([expect.any(String)]);
    expect(complaints[0]).toContain("'displayNam' does not exist in type");
    expect(complaints[0]).toContain("tests/user.test.ts");
  }, 60_000);

  it("is held loosely where the check has nothing against it", async () => {
    const files = await emitDrifted({ nullability: "documented", drift: { known: [], fresh: [] } });
    expect([...testOf(files).matchAll(/held loosely: (.*)\)"/g)].map(([, reason]) => reason)).toEqual([
      "`displayNam` is no property of `microsoft.graph.user`",
      "`displayName` is required and missing",
    ]);
    expect(compile(files)).toEqual([]);
  }, 60_000);

  it("is left out with the finding that lies in it", async () => {
    const source = usersModel().operations.find(({ id }) => id.endsWith("user-get"))?.examples[0]?.responses[0]?.source;
    if (!source) throw new Error("The fixture has no such response.");
    const finding = {
      rule: "example/value",
      severity: "error",
      message: "Unexpected `x`",
      source,
      related: [],
    } as const;
    const files = await emitFiles(usersModel(), { drift: { known: [finding], fresh: [] } });
    expect(testOf(files)).toContain(`describe("Get user", () => {
  it("takes and answers the documented example 1 (known drift: example/value, Unexpected \`x\`)", async () => {
    const answer = await api.send(getUser, "1");
    expect(answer.status).toBe(200);
    await api.expectSnapshot(answer, "__examples__/user/getUser-1.json");
  });
});
`);
  });
});

it("names the place of a page that a line of a test came from", async () => {
  const files = await emitFiles(usersModel());
  const file = files.find(({ path }) => path === "tests/user.test.ts");
  const trace = file?.traces.find(({ text }) => text === `displayName: "Megan"`);
  expect(trace?.source).toMatchObject({ file: "api/user-post.md" });
  expect(file?.text).toContain(trace?.text);
});

it("holds objects without a property that they inherit, such as toString", async () => {
  const row = "|displayName|String|";
  const model = usersModel((pages) =>
    pages.map((page) => ({ ...page, text: page.text.replace(row, `|toString|String|A word.|\n${row}`) })),
  );
  expect(compile(await emitFiles(model))).toEqual([]);
}, 60_000);

it("keeps hostile text of a page inside of strings", async () => {
  const hostile = '`${process.exit()}` "); process.exit(); //';
  const model = usersModel((pages) =>
    pages.map((page) => ({ ...page, text: page.text.replaceAll("Megan", hostile.replaceAll('"', '\\"')) })),
  );
  expect(
    compile(await emitFiles({ ...model, operations: model.operations.map((one) => ({ ...one, title: hostile })) })),
  ).toEqual([]);
}, 60_000);
