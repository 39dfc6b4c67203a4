import { parseDocument } from "yaml";
import type { Survey } from "../read/survey.ts";
import type { Proposal } from "./proposal.ts";

const command = "npx --no-install markdrift check --staged";
const purpose = "a check of the pages of each commit";

/** Proposes a hook before each commit, for the tool that the repository has its hooks run by. */
export function proposeHook(survey: Survey): readonly Proposal[] {
  return proposers[survey.hooks](survey.files);
}

const proposers: Readonly<Record<Survey["hooks"], (files: Survey["files"]) => readonly Proposal[]>> = {
  "pre-commit": proposePreCommit,
  husky: (files) => proposeShellHook(files, ".husky/pre-commit"),
  git: (files) => proposeShellHook(files, ".git/hooks/pre-commit"),
  none: () => [],
};

/** A local hook of the pre-commit framework (https://pre-commit.com), added to the repositories that are there. */
function proposePreCommit(files: Survey["files"]): readonly Proposal[] {
  const path = ".pre-commit-config.yaml";
  const text = files.get(path) ?? "repos: []\n";
  if (text.includes("markdrift")) return [];
  const document = parseDocument(text);
  if (document.errors.length > 0) return [];
  document.addIn(
    ["repos"],
    document.createNode({
      repo: "local",
      hooks: [
        {
          id: "markdrift",
          name: "markdrift",
          entry: command,
          language: "system",
          pass_filenames: false,
          files: "\\.md$",
        },
      ],
    }),
  );
  return [{ path, kind: "extend", purpose, text: document.toString() }];
}

/** A line in a shell hook; one that is there keeps its lines and gets ours at the end. */
function proposeShellHook(files: Survey["files"], path: string): readonly Proposal[] {
  const text = files.get(path);
  if (text === undefined) return [{ path, kind: "create", purpose, text: `#!/bin/sh\n${command}\n`, executable: true }];
  if (text.includes("markdrift")) return [];
  return [{ path, kind: "extend", purpose, text: `${text.trimEnd()}\n${command}\n`, executable: true }];
}
