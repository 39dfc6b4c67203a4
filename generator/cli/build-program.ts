import { Command } from "commander";
import { printSafeLines } from "../text/print-safe-lines.ts";
import { addCheck } from "./check.ts";
import { addCompletion } from "./completion.ts";
import { addDiff } from "./diff.ts";
import { addExplain } from "./explain.ts";
import { addGenerate } from "./generate.ts";
import { addInit } from "./init.ts";
import { addModel } from "./model.ts";
import { addReport } from "./report.ts";
import { addServe } from "./serve.ts";
import { addWatch } from "./watch.ts";

/** The commands, in the order of the help. */
const commands = [
  addGenerate,
  addCheck,
  addModel,
  addDiff,
  addServe,
  addReport,
  addExplain,
  addInit,
  addWatch,
  addCompletion,
];

/** Builds the command line. Each command loads what it does only when it runs. */
export function buildProgram(version: string): Command {
  const program = new Command("markdrift")
    .description(
      "Markdown API pages in; TypeScript types, typed routes and tests out; drift named to the line and column.",
    )
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(printSafeLines(text.replace(/^error: /, "markdrift: "))) })
    .showHelpAfterError("(markdrift --help, or markdrift help COMMAND, lists what there is)");
  for (const add of commands) add(program);
  return program.addHelpText("after", afterwords);
}

const afterwords = `
Begin with \`markdrift check FOLDER\`, or \`markdrift init\` to set a repository up.
Exit codes: 0 clean; 1 drift or stale output; 2 usage, configuration or unreadable input; 3 a bug in markdrift.`;
