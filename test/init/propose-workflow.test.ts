import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { buildProgram } from "../../generator/cli/build-program.ts";
import { proposeWorkflow } from "../../generator/init/propose-workflow.ts";
import { sampleDocs } from "../cli/sample-docs.ts";
import { temporaryFolder } from "../report/temporary-folder.ts";

interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly "working-directory"?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly if?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

function workflowOf(...docs: readonly string[]) {
  const [proposal] = proposeWorkflow({ docs, csdl: [], files: new Map(), hooks: "git" });
  return parse(proposal?.text ?? "") as { permissions: object; on: object; jobs: Readonly<Record<string, Job>> };
}

const workflow = workflowOf("docs");
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

test("each job may do what it needs and no more", () => {
  expect(workflow.permissions).toEqual({});
  expect(Object.entries(workflow.jobs).map(([name, { permissions }]) => [name, permissions])).toEqual([
    ["check", { contents: "read", "security-events": "write" }],
    ["check-fork", { contents: "read" }],
    ["changes", { contents: "read", "pull-requests": "write" }],
  ]);
  expect(Object.keys(workflow.on)).toEqual(["push", "pull_request"]);
});

test("only what comes from the repository itself is in a job that may write", () => {
  const own = Object.entries(workflow.jobs).filter(([, job]) =>
    job.if?.includes("!github.event.pull_request.head.repo.fork"),
  );
  expect(own.map(([name]) => name)).toEqual(["check", "changes"]);
  expect(workflow.jobs["check-fork"]?.if).toBe("${{ github.event.pull_request.head.repo.fork }}");
});

test("nothing that a fork sends is run: no configuration, no template, no package, no setting of npm", () => {
  const job = workflow.jobs["check-fork"];
  const scripts = job?.steps.filter(({ run }) => run !== undefined) ?? [];
  expect(scripts.map((step) => step["working-directory"])).toEqual(["${{ runner.temp }}", "${{ runner.temp }}"]);
  const runs = scripts.flatMap(({ run = "" }) => run.match(/npx.*|npm.*/g) ?? []);
  expect(runs).toHaveLength(2);
  for (const run of runs) {
    expect(run).toMatch(/^npx --yes markdrift@\d+\.\d+\.\d+ (?:check|diff) --no-config .*--cwd "\$GITHUB_WORKSPACE" /);
    expect(run.includes(" diff ") || run.includes("--no-project-templates")).toBe(true);
  }
  expect(steps.flatMap(({ run = "" }) => run.match(/npm i.*/g) ?? [])).toEqual([
    "npm install --ignore-scripts",
    "npm install --ignore-scripts",
  ]);
});

test("actions are pinned to a commit, and leave no token behind", () => {
  const used = steps.filter(({ uses }) => uses !== undefined);
  for (const { uses } of used) expect(uses).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
  const checkouts = used.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
  expect(checkouts.map((step) => step.with?.["persist-credentials"])).toEqual([false, false, false]);
});

test("no script has an expression in it, and no docs folder becomes one", () => {
  expect(steps.filter(({ run }) => run?.includes("${{"))).toEqual([]);
  const evil = "docs\"${{ github.token }}'";
  const env = workflowOf(evil).jobs["changes"]?.steps.find((step) => step.env?.["DOCS"])?.env;
  expect(env?.["DOCS"]).toBe(evil.replace("${{", "${{ '${{' }}"));
});

test("its commands and their options are the program's", () => {
  const commands = steps.flatMap(({ run = "" }) => [...run.matchAll(/npx (?:--yes )?markdrift(?:@\S+)? (\w+)(.*)/g)]);
  expect(commands.map(([, name]) => name)).toEqual(["check", "generate", "check", "check", "diff", "diff"]);
  for (const [, name, rest = ""] of commands) {
    const command = buildProgram("0").commands.find((one) => one.name() === name);
    const known = command?.options.map(({ long }) => long);
    for (const [flag] of rest.matchAll(/--[\w-]+/g)) expect(known).toContain(flag);
  }
});

test("writes what changed in each docs folder that was there before", () => {
  const cwd = temporaryFolder({ ...sampleDocs(), "event/summary.md": "" });
  const main = fileURLToPath(new URL("../../dist/bin/main.js", import.meta.url));
  mkdirSync(join(cwd, "node_modules/.bin"), { recursive: true });
  chmodSync(main, 0o755); // as npm does to what a package's `bin` names
  symlinkSync(main, join(cwd, "node_modules/.bin/markdrift"));
  const run = (script: string, env: Readonly<Record<string, string>> = {}) =>
    spawnSync("bash", ["-e", "-o", "pipefail", "-c", script], {
      cwd,
      encoding: "utf8",
      env: { ...process.env, ...env },
    });
  run("git init -q; git add docs; git -c user.name=A -c user.email=a@x.example commit -q -m Notes");
  const resource = sampleDocs()["docs/resources/note.md"] ?? "";
  writeFileSync(join(cwd, "docs/resources/note.md"), resource.replace("|pages|Int32|How many pages it has.|\n", ""));

  const step = workflowOf("docs", "new docs").jobs["changes"]?.steps.find((one) => one.env?.["DOCS"]);
  const env = { BASE: "HEAD", DOCS: step?.env?.["DOCS"] ?? "", GITHUB_STEP_SUMMARY: join(cwd, "event/summary.md") };
  expect(run(step?.run ?? "exit 9", env).status).toBe(0);
  const changes = readFileSync(join(cwd, "changes.md"), "utf8");
  expect(changes).toMatch(/^<!-- markdrift -->\n/);
  expect(changes).toContain("pages");
  expect(readFileSync(join(cwd, "event/summary.md"), "utf8")).toBe(changes);
});
