import { createInterface } from "node:readline/promises";
import type { Proposal } from "../init/proposal.ts";
import { proposeSetup } from "../init/propose-setup.ts";
import { surveyRepository } from "../read/survey-repository.ts";
import { writeProposals } from "../report/write-proposals.ts";
import type { InitCommandOptions } from "./init-options.ts";
import { say } from "./say.ts";
import { UsageError } from "./usage-error.ts";
import { workingFolder } from "./working-folder.ts";

/** Writes the files that setting a repository up takes: all of them with `yes`, else those agreed to on the terminal. */
export async function initRepository(options: InitCommandOptions): Promise<void> {
  const root = workingFolder(options);
  const proposals = proposeSetup(await surveyRepository(root));
  const chosen = options.yes === true ? proposals : await ask(proposals);
  writeProposals(root, chosen);
  for (const { kind, path, purpose } of chosen) say(`${kind === "create" ? "wrote" : "extended"} ${path}: ${purpose}`);
  say(chosen.length === 0 ? "Nothing to write." : "Next: npm install, then npx markdrift check");
}

/** Asks for each file on the terminal; without one nothing can be asked. */
async function ask(proposals: readonly Proposal[]): Promise<readonly Proposal[]> {
  if (!process.stdin.isTTY) throw new UsageError("Can't ask without a terminal, expected --yes");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const chosen: Proposal[] = [];
  for (const proposal of proposals) {
    const verb = proposal.kind === "create" ? "Write" : "Extend";
    const answer = await terminal.question(`${verb} ${proposal.path}: ${proposal.purpose}? [Y/n] `);
    if (!/^\s*n/i.test(answer)) chosen.push(proposal);
  }
  terminal.close();
  return chosen;
}
