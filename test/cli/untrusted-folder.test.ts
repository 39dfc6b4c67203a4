import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { buildProgram } from "../../generator/cli/build-program.ts";
import { planRuns } from "../../generator/cli/plan-runs.ts";
import { runCommandLine } from "../../generator/cli/run-command-line.ts";
import { temporaryFolder } from "../report/temporary-folder.ts";
import { sampleDocs } from "./sample-docs.ts";

/** A folder whose configuration leaves a file behind wherever it is loaded. */
function hostileFolder(place = ""): string {
  const cwd = temporaryFolder(sampleDocs());
  const script = `import { writeFileSync } from "node:fs";
writeFileSync(${JSON.stringify(join(cwd, "ran"))}, "");
export default { apis: [{ name: "api", docs: ["docs"], out: "generated" }] };
`;
  writeFileSync(join(cwd, place, "markdrift.config.mjs"), script);
  return cwd;
}

/** Runs a command in this process, and tells what it ended with and whether the configuration ran. */
async function run(cwd: string, ...args: readonly string[]) {
  const code = await runCommandLine(["node", "markdrift", ...args, "--cwd", cwd]);
  return { code, ran: existsSync(join(cwd, "ran")) };
}

/** The names of the commands that have an option. */
function commandsWith(flag: string): readonly string[] {
  const { commands } = buildProgram("0");
  return commands.filter(({ options }) => options.some(({ long }) => long === flag)).map((command) => command.name());
}

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

describe("--no-config", () => {
  test.each([
    ["check", "docs"],
    ["model", "docs"],
    ["generate", "docs", "--check"],
    ["report", "docs"],
    ["diff", "docs", "docs"],
  ])("runs nothing for %s", async (...args) => {
    const cwd = hostileFolder();
    const output = args[0] === "report" ? ["--output", join(cwd, "page.html")] : [];
    const paths = args.map((arg) => (arg === "docs" ? join(cwd, "docs") : arg));
    expect((await run(cwd, ...paths, ...output, "--no-config")).ran).toBe(false);
    expect((await run(cwd, ...paths, ...output)).ran).toBe(true);
  });

  test("leaves nothing to read without paths", async () => {
    const cwd = hostileFolder();
    expect(await run(cwd, "check", "--no-config")).toEqual({ code: 2, ran: false });
  });

  test("is an option of every command that reads a configuration, and so is --no-project-templates", () => {
    expect(commandsWith("--no-config")).toEqual(commandsWith("--config"));
    expect(commandsWith("--no-config")).toEqual(["generate", "check", "model", "diff", "serve", "report", "watch"]);
    expect(commandsWith("--no-project-templates")).toEqual(["generate", "check", "model", "serve", "report", "watch"]);
  });
});

test("a configuration is looked for in the working folder alone, not among the docs nor above", async () => {
  const among = hostileFolder("docs");
  expect(await run(among, "check", join(among, "docs"))).toEqual({ code: 0, ran: false });
  const above = hostileFolder();
  expect(await run(join(above, "docs"), "check", join(above, "docs"))).toEqual({ code: 0, ran: false });
  expect(existsSync(join(above, "ran"))).toBe(false);
});

test("--no-project-templates fills none of the project's", async () => {
  const config = { templates: "mine", apis: [{ name: "api", docs: ["docs"], out: "generated" }] };
  const files = { "mine/header.hbs": "// hostile\n", "markdrift.config.json": JSON.stringify(config) };
  const cwd = temporaryFolder({ ...sampleDocs(), ...files });
  const generate = async (...args: readonly string[]) => {
    const { code } = await run(cwd, "generate", ...args);
    return [code, readFileSync(join(cwd, "generated/index.ts"), "utf8").startsWith("// hostile")];
  };
  expect(await generate()).toEqual([0, true]);
  expect(await generate("--no-project-templates")).toEqual([0, false]);
  const plan = await planRuns([], { cwd, projectTemplates: false, cache: false, color: false });
  expect(plan.apis.map(({ templates }) => templates)).toEqual([undefined]);
});
