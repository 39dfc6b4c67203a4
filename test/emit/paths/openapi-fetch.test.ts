import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createJiti } from "jiti";
import { expect, test } from "vitest";
import type { EmittedFile } from "../../../generator/emit/emitted-file.ts";
import { emitFiles } from "../../../generator/emit/emit-files.ts";
import type { SourceFile } from "../../../generator/read/sources.ts";
import { usersModel } from "../../serve/users-model.ts";
import { compile } from "../compile.ts";

const packages = resolve(import.meta.dirname, "../../../node_modules");

/** As an application has it: the client typed by the emitted paths, with the emitted stubs for a service. */
const application = `import createClient from "openapi-fetch";
import type { paths } from "./paths.js";
import { createApp } from "./routes/index.js";

const app = createApp();
const client = createClient<paths>({
  baseUrl: "https://graph.example",
  fetch: async (request) => app.fetch(request),
});

export async function callAll(): Promise<readonly unknown[]> {
  const one = await client.GET("/users/{id}", { params: { path: { id: "adele" } } });
  const name: string | null | undefined = one.data?.displayName;
  const list = await client.GET("/users", { params: { query: { $top: 5 } } });
  const ids: (string | undefined)[] | undefined = list.data?.value.map(({ id }) => id);
  const created = await client.POST("/users", { body: { displayName: "Megan" } });
  const createdId: string | undefined = created.data?.id;
  // @ts-expect-error A name is a text.
  const wrong = await client.POST("/users", { body: { displayName: 5 } });
  const code: string | undefined = wrong.error?.error.code;
  return [name, ids, created.response.status, createdId, wrong.response.status, code];
}

export async function callWrongly(): Promise<void> {
  // @ts-expect-error There is no such path.
  await client.GET("/people");
  // @ts-expect-error The path takes no such method.
  await client.DELETE("/me");
  // @ts-expect-error The path lacks its parameter.
  await client.GET("/users/{id}");
  // @ts-expect-error The parameter has another name.
  await client.GET("/users/{id}", { params: { path: { key: "adele" } } });
  // @ts-expect-error The body is missing.
  await client.PATCH("/users/{id}", { params: { path: { id: "adele" } } });
  // @ts-expect-error The value of an option has another type.
  await client.GET("/users", { params: { query: { $top: "2" } } });
}
`;

test("openapi-fetch takes the emitted paths: right calls are answered by the stubs, wrong ones don't compile", async () => {
  const files = await emitFiles(usersModel(withQueryOptions), { kinds: ["types", "schemas", "routes", "paths"] });
  expect(compile(files, { "application.ts": application }, { skipLibCheck: true })).toEqual([]);
  const { callAll } = await load(files);
  expect(await callAll()).toEqual([
    "Adele",
    ["adele", "alex", "diego", "grady", "lee"],
    201,
    "megan",
    400,
    "BadRequest",
  ]);
}, 120_000);

/** Documents options of the list: without, its query is anybody's guess. */
function withQueryOptions(pages: SourceFile[]): SourceFile[] {
  const section = "## Optional query parameters\nThis method supports the `$select` and `$top` query parameters.\n\n";
  return pages.map((page) =>
    page.path === "api/user-list.md" ? { ...page, text: page.text.replace("## Request body", `${section}$&`) } : page,
  );
}

async function load(files: readonly EmittedFile[]): Promise<{ callAll(): Promise<readonly unknown[]> }> {
  const folder = mkdtempSync(join(tmpdir(), "markdrift-fetch-"));
  try {
    symlinkSync(packages, join(folder, "node_modules"));
    for (const { path, text } of [...files, { path: "application.ts", text: application }]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await createJiti(import.meta.url).import(join(folder, "application.ts"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
