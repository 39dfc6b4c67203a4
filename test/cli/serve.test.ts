import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../report/temporary-folder.ts";
import { runCli } from "./run-cli.ts";
import { sampleDocs } from "./sample-docs.ts";

const main = fileURLToPath(new URL("../../dist/bin/main.js", import.meta.url));

/** Starts the built program and returns it with a way to wait for what it prints. */
function start(cwd: string, ...args: readonly string[]) {
  const serving: ChildProcessWithoutNullStreams = spawn(process.execPath, [main, ...args], { cwd });
  onTestFinished(() => void serving.kill("SIGKILL"));
  let printed = "";
  for (const stream of [serving.stdout, serving.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (printed += text));
  const printedMatch = async (pattern: RegExp): Promise<string> => {
    while (!pattern.test(printed)) await new Promise((resolve) => setTimeout(resolve, 20));
    return pattern.exec(printed)?.[1] ?? "";
  };
  return { serving, printedMatch };
}

test("serves the documented example, from a change on the changed one where it is whole, and ends when it is told to", async () => {
  const files = sampleDocs();
  const cwd = temporaryFolder(files);
  const { serving, printedMatch } = start(cwd, "serve", "--port", "0");
  const url = await printedMatch(/^Serving 1 operation at (http:\S+); Ctrl\+C ends it\.\n/);
  const answer = await fetch(`${url}/v1.0/notes/1`);
  expect([answer.status, await answer.json()]).toEqual([
    200,
    { id: "1", subject: "Milk", pages: 2, "@odata.type": "#microsoft.graph.note" },
  ]);

  writeFileSync(join(cwd, "docs/api/note-get.md"), files["docs/api/note-get.md"]?.replace("Milk", "Bread") ?? "");
  await printedMatch(/Serving 1 operation as the docs say now\.\n/);
  expect(await (await fetch(`${url}/notes/1`)).json()).toMatchObject({ subject: "Bread" });

  writeFileSync(join(cwd, "docs/api/note-get.md"), "# Get note\n\nHalf of a pa");
  await printedMatch(/Serving on what the docs said before: no page documents an operation\.\n/);
  expect(await (await fetch(`${url}/notes/1`)).json()).toMatchObject({ subject: "Bread" });

  serving.kill("SIGTERM");
  expect(await new Promise((resolve) => serving.on("exit", resolve))).toBe(0);
});

test("a port that is taken is a usage error that says so", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  const { code, out, err } = runCli(temporaryFolder(sampleDocs()), "serve", "--port", String(port));
  expect([code, out]).toEqual([2, ""]);
  expect(err).toBe(`markdrift: Port ${port} is taken: give another with --port, or 0 for any free one\n`);
});

test("says who can reach it beside this machine", async () => {
  const { printedMatch } = start(temporaryFolder(sampleDocs()), "serve", "--port", "0", "--host", "0.0.0.0");
  await printedMatch(/^markdrift: whoever reaches 0\.0\.0\.0 can read what these docs say/m);
});

test.each([
  [["--host", "192.0.2.1"], "`192.0.2.1` is no address of this machine: give one with --host\n"],
  [
    ["--allow-origin", "app.example"],
    "Unexpected --allow-origin `app.example`, expected such as https://app.example, or *\n",
  ],
])("%j is a usage error", (args, message) => {
  const { code, err } = runCli(temporaryFolder(sampleDocs()), "serve", "--port", "0", ...args);
  expect([code, err]).toEqual([2, `markdrift: ${message}`]);
});

test("a port that is none is a usage error", () => {
  const { code, err } = runCli(temporaryFolder(), "serve", "--port", "70000");
  expect(code).toBe(2);
  expect(err).toContain("argument '70000' is invalid. Expected 0 to 65535.");
});

test("docs without an operation are a usage error, after what is wrong with the input", () => {
  const { code, err } = runCli(temporaryFolder(), "serve", "doc");
  expect(code).toBe(2);
  expect(err).toMatch(
    /^doc:1:1 error Nothing at `doc`, .+\nmarkdrift: Nothing to serve, expected pages that document an operation\n$/,
  );
});
