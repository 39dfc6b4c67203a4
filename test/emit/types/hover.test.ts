import ts from "typescript";
import { expect, test } from "vitest";
import { emitFiles } from "../../../generator/emit/emit-files.ts";
import { entity, operation, property, sampleModel } from "../build-sample.ts";

const model = sampleModel(
  [
    entity(
      "microsoft.graph.user",
      [
        property("jobTitle", "Edm.String", {
          description: "The user's job.",
          deprecated: { description: "Use role." },
        }),
      ],
      { description: "A user account." },
    ),
  ],
  [
    operation("api/user-post", "POST /users", {
      requestBody: { type: "microsoft.graph.user", contentType: "application/json" },
    }),
  ],
);

test("an editor shows what the docs say, on the type and on what creates it", async () => {
  const files = await emitFiles(model, { kinds: ["types"] });
  const use = `import type { User, UserCreate } from "./types/user.js";
declare const user: User;
declare const body: UserCreate;
export const titles = [user.jobTitle, body.jobTitle];
`;
  const service = languageService(
    new Map([...files.map(({ path, text }) => [`/${path}`, text] as const), ["/use.ts", use]]),
  );
  const hover = (text: string) => {
    const info = service.getQuickInfoAtPosition("/use.ts", use.lastIndexOf(text) + text.length - 1);
    const tags = (info?.tags ?? []).map(({ name, text: parts }) => `@${name} ${ts.displayPartsToString(parts).trim()}`);
    return [ts.displayPartsToString(info?.documentation), ...tags];
  };
  expect(hover("user.jobTitle")).toEqual(["The user's job.", "@deprecated Use role."]);
  expect(hover("body.jobTitle")).toEqual(["The user's job.", "@deprecated Use role."]);
  expect(hover("user: User")).toEqual(["A user account.", "@see `resources/user.md`"]);
});

function languageService(texts: ReadonlyMap<string, string>): ts.LanguageService {
  return ts.createLanguageService({
    getCompilationSettings: () => ({ strict: true, module: ts.ModuleKind.NodeNext, noLib: true }),
    getScriptFileNames: () => ["/use.ts"],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => {
      const text = texts.get(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => "/",
    getDefaultLibFileName: () => "/lib.d.ts",
    fileExists: (path) => texts.has(path),
    readFile: (path) => texts.get(path),
  });
}
