import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { buildProgram } from "../../generator/cli/build-program.ts";
import { picturePath, printCheckPicture } from "./check-picture.ts";

/** The README is what a stranger goes by: its commands run, its examples are real, its picture is today's. */
const project = fileURLToPath(new URL("../..", import.meta.url));
const readme = readFileSync(join(project, "README.md"), "utf8");

/** The texts of the README's fenced blocks of one language. */
function blocks(language: string): readonly string[] {
  return [...readme.matchAll(/^(`{3,4})(\w*)\n([\s\S]*?)^\1$/gm)].flatMap(([, , name, text = ""]) =>
    name === language ? [text] : [],
  );
}

test("opens with a picture of what the program prints today", async () => {
  const picture = await printCheckPicture();
  if (process.env.UPDATE_PICTURE !== undefined) writeFileSync(picturePath, picture);
  expect(readFileSync(picturePath, "utf8"), "UPDATE_PICTURE=1 npm test draws it anew").toBe(picture);
});

test("shows a page and code that are really there", () => {
  const page = readFileSync(join(project, "docs-input/beta/api/intune_apps_enterprisecertificate_create.md"), "utf8");
  const [shown = ""] = blocks("md");
  const written = page.replace(/\.\.\/resources\/\w+\.md/g, "…").replaceAll(/\s+/g, " ");
  for (const paragraph of shown.split(/\n\n|\n(?=\||`)/)) {
    const known = paragraph
      .replaceAll(/\s+/g, " ")
      .trim()
      .replace(/ [{}]$/g, "");
    for (const part of known.split(/(?<=",?) (?=")/)) expect(written).toContain(part);
  }

  const generated = [
    "types/enterpriseCertificate.ts",
    "routes/enterpriseCertificate.ts",
    "tests/enterpriseCertificate.test.ts",
  ]
    .map((path) => readFileSync(join(project, "generated/beta", path), "utf8"))
    .join("\n");
  for (const line of (blocks("ts")[0] ?? "").split("\n")) expect(generated).toContain(line.trim());
});

test("tells of every command and of no other", () => {
  const told = [...readme.matchAll(/^\| `markdrift (\w+)/gm)].map(([, name]) => name);
  expect(told).toEqual(buildProgram("0").commands.map((command) => command.name()));
});

test("gives TypeScript that compiles", () => {
  const folder = mkdtempSync(join(project, "node_modules/.readme-"));
  cpSync(join(project, "generated"), join(folder, "generated"), { recursive: true });
  const files = blocks("ts")
    .slice(1)
    .map((text, index) => {
      const path = join(folder, `example-${index}.ts`);
      writeFileSync(path, text);
      return path;
    });
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    paths: { markdrift: [join(project, "dist/index.d.ts")] },
    types: ["node"],
    typeRoots: [fileURLToPath(new URL("../../node_modules/@types", import.meta.url))],
  });
  const messages = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText, file }) => [
      file?.fileName.slice(folder.length),
      ts.flattenDiagnosticMessageText(messageText, "\n"),
    ]);
  rmSync(folder, { recursive: true });
  expect(files).toHaveLength(3);
  expect(messages).toEqual([]);
});

test("links to what is there", () => {
  const targets = [...readme.matchAll(/\]\((?!https?:|…)([^)#]+)\)/g)].map(([, target = ""]) => target);
  expect(targets.length).toBeGreaterThan(5);
  expect(targets.filter((target) => !existsSync(join(project, target)))).toEqual([]);
});

/** Commands that are tried elsewhere: the first two by CI, to the letter; `init` with real git in `test/cli`. */
const triedElsewhere = [
  "npm ci && npm run generate",
  "npm test",
  "npm install --save-dev markdrift",
  "npx markdrift init",
];

test("breaks a page and sees it named, as it says", () => {
  const folder = mkdtempSync(join(tmpdir(), "markdrift-readme-"));
  for (const entry of readdirSync(project).filter((name) => name === "docs-input"))
    cpSync(join(project, entry), join(folder, entry), { recursive: true });
  spawnSync("git", ["init", "--quiet"], { cwd: folder });
  spawnSync("git", ["add", "."], { cwd: folder });
  const main = join(project, "dist/bin/main.js");
  const outputs = blocks("sh")
    .flatMap((block) => block.trim().split("\n"))
    .filter((line) => !triedElsewhere.includes(line))
    .map((line) => {
      const command = line.replace("npx markdrift", `"${process.execPath}" "${main}"`);
      const { status, stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
      return { line, status, printed: stdout + stderr };
    });
  rmSync(folder, { recursive: true });
  expect(outputs.map(({ line, status }) => [line, status])).toEqual([
    [expect.stringMatching(/^sed -i/), 0],
    ["npx markdrift check docs-input/beta", 1],
    ["git checkout docs-input", 0],
    ["npx markdrift check --no-config --no-project-templates docs-input/beta", 0],
  ]);
  expect(outputs[1]?.printed).toContain("Unexpected key `isseudTo`");
});

test("leaves the first two commands to CI, which runs them as they stand", () => {
  const ci = readFileSync(join(project, ".ci/run"), "utf8");
  expect(ci).toMatch(/^\(npm ci && npm run generate\)$/m);
  expect(ci).toMatch(/^npm test\b/m);
});
