import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { afterEach, expect, test, vi } from "vitest";
import { buildProgram } from "../../generator/cli/build-program.ts";
import { runCommandLine } from "../../generator/cli/run-command-line.ts";
import { UsageError } from "../../generator/cli/usage-error.ts";
import { readVersion } from "../../generator/read/read-version.ts";

vi.mock("../../generator/cli/build-program.ts");

afterEach(() => vi.restoreAllMocks());

/** Runs a program whose one command throws; returns the exit code and what was printed to standard error. */
async function runThrowing(error: unknown) {
  vi.mocked(buildProgram).mockImplementation(() => {
    const program = new Command("markdrift").exitOverride();
    program.command("check").action(() => {
      throw error;
    });
    return program;
  });
  const print = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const code = await runCommandLine(["node", "markdrift", "check"]);
  return { code, printed: print.mock.calls.map(([line]) => String(line)) };
}

test("a bug ends with 3 and all that a report of it needs", async () => {
  const { code, printed } = await runThrowing(new TypeError("x is not a function"));
  expect(code).toBe(3);
  expect(printed).toEqual([
    "markdrift: this is a bug in markdrift. Please report it with all that follows:\n",
    `markdrift ${readVersion()}, Node.js ${process.version}, ${process.platform} ${process.arch}`,
    expect.stringMatching(/^markdrift check\nTypeError: x is not a function\n {4}at /),
  ]);
});

test("whatever is thrown is told", async () => {
  const { code, printed } = await runThrowing("no error at all");
  expect([code, printed[2]]).toEqual([3, "markdrift check\nno error at all"]);
});

test("what is wrong with the arguments ends with 2 and a sentence", async () => {
  expect(await runThrowing(new UsageError("Nothing to read"))).toEqual({
    code: 2,
    printed: ["markdrift: Nothing to read"],
  });
});

/** An error as the file system throws it. */
function refusal(path: string): Error {
  return Object.assign(new Error("refused"), { code: "ENOENT", path });
}

test("a file that the system refuses ends with 2 and says which and why; one of the program's own is a bug", async () => {
  expect(await runThrowing(refusal("/docs/a.md"))).toEqual({
    code: 2,
    printed: ["markdrift: Can't use `/docs/a.md`: it isn't there"],
  });
  expect((await runThrowing(refusal(fileURLToPath(new URL("../../templates/a.hbs", import.meta.url))))).code).toBe(3);
});
