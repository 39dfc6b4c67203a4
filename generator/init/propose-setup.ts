import { proposeConfig } from "./propose-config.ts";
import { proposeHook } from "./propose-hook.ts";
import { proposeScripts } from "./propose-scripts.ts";
import { proposeWorkflow } from "./propose-workflow.ts";
import type { Survey } from "../read/survey.ts";
import type { Proposal } from "./proposal.ts";

/**
 * Proposes what a repository needs to keep its docs and its code together: a configuration, npm scripts, a hook before
 * each commit and a workflow. What is there already is extended or left alone, never replaced.
 */
export function proposeSetup(survey: Survey): readonly Proposal[] {
  return [proposeConfig, proposeScripts, proposeHook, proposeWorkflow].flatMap((propose) => propose(survey));
}
