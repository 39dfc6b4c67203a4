import { spawnSync } from "node:child_process";
import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { buildProgram } from "../../generator/cli/build-program.ts";
import type { Shell } from "../../generator/cli/completion/shells.ts";
import { printCompletion } from "../../generator/cli/completion/print-completion.ts";
import { temporaryFolder } from "../report/temporary-folder.ts";
import { runCli } from "./run-cli.ts";

const program = buildProgram("0");

/** Runs a script in a shell, with the completion of the program in the file `completion` of its working folder. */
function runShell(shell: Shell, options: readonly string[], script: string, completed = program): string {
  const cwd = temporaryFolder({ completion: printCompletion(completed, shell), "pages.md": "" });
  const { stdout, stderr } = spawnSync(shell, [...options, "-c", script], { cwd, encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout;
}

/** Completes command lines in bash, each the words up to the cursor. */
function completeInBash(...lines: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const calls = lines.map((words) => {
    const quoted = ["markdrift", ...words].map((word) => `'${word}'`).join(" ");
    return `COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _markdrift; echo "\${COMPREPLY[*]}"`;
  });
  const script = ["source ./completion", "compopt() { COMPREPLY=(PATHS); }", ...calls].join("\n");
  const printed = runShell("bash", ["--norc"], script).trimEnd().split("\n");
  return printed.map((line) => line.split(" ").filter((word) => word !== ""));
}

function isMissing(shell: Shell): boolean {
  return spawnSync(shell, ["--version"]).error !== undefined;
}

describe("bash", () => {
  test("completes each command's options, all of them", () => {
    const help = program.createHelp();
    const commands = program.commands.map((command) => ({
      name: command.name(),
      flags: help.visibleOptions(command).flatMap(({ short, long }) => [short, long].flatMap((flag) => flag ?? [])),
    }));
    expect(commands.length).toBeGreaterThan(8);
    expect(completeInBash(...commands.map(({ name }) => [name, "-"]))).toEqual(commands.map(({ flags }) => flags));
  });

  test.each([
    { words: ["ch"], completed: ["check"] },
    { words: ["check", "--format", "s"], completed: ["sarif"] },
    { words: ["check", "--format", "=", "j"], completed: ["json", "junit"] },
    { words: ["check", "--output", "p"], completed: ["PATHS"] },
    { words: ["check", "p"], completed: ["PATHS"] },
    { words: ["check", "--jobs", ""], completed: [] },
    { words: ["explain", "example/unknown-p"], completed: ["example/unknown-property"] },
    { words: ["explain", "input/not"], completed: ["input/not-utf8"] },
    { words: ["help", "gen"], completed: ["generate"] },
    { words: ["completion", ""], completed: ["bash", "zsh", "fish"] },
  ])("completes $words", ({ words, completed }) => {
    expect(completeInBash(words)).toEqual([completed]);
  });
});

describe.skipIf(isMissing("fish"))("fish (where it is installed)", () => {
  test("completes commands, options, their values and rules", () => {
    const lines = [
      "markdrift ch",
      "markdrift check --form",
      "markdrift check --format s",
      "markdrift explain input/not",
    ];
    const script = ["source completion", ...lines.map((line) => `complete -C '${line}'`)].join("\n");
    expect(runShell("fish", ["--no-config"], script).replace(/\t.*/g, "").split("\n")).toEqual([
      "check",
      "--format",
      "sarif",
      "input/not-utf8",
      "",
    ]);
  });
});

describe.skipIf(isMissing("zsh"))("zsh (where it is installed)", () => {
  test("is read without a fault and defines the completion", () => {
    const script = "autoload -Uz compinit && compinit -u -D && source ./completion && print $_comps[markdrift]";
    expect(runShell("zsh", ["-f"], script)).toBe("_markdrift\n");
  });
});

describe.each<Shell>(["bash", "zsh", "fish"])("in %s", (shell) => {
  test.skipIf(isMissing(shell))("a description is text, whatever it holds", () => {
    const evil = new Command("markdrift").description("x");
    evil.command("run").description("it's `touch a`; $(touch b) \\ [c]: 'd").option("--go", "isn't $(touch e) \\");
    const script = {
      bash: "source ./completion",
      zsh: "compdef() { :; }; source ./completion",
      fish: "source completion",
    };
    expect(runShell(shell, [], `${script[shell]}; echo *`, evil)).toBe("completion pages.md\n");
  });
});

test("the command prints the script, and names the shells it knows", () => {
  expect(runCli(temporaryFolder(), "completion", "bash")).toEqual({
    code: 0,
    out: printCompletion(program, "bash"),
    err: "",
  });
  const { code, err } = runCli(temporaryFolder(), "completion", "csh");
  expect(code).toBe(2);
  expect(err).toContain("Allowed choices are bash, zsh, fish.");
});
