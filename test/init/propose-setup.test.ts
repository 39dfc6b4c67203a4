import { describe, expect, test } from "vitest";
import { proposeSetup } from "../../generator/init/propose-setup.ts";
import type { Survey } from "../../generator/read/survey.ts";

const empty: Survey = { docs: ["docs"], csdl: [], files: new Map(), hooks: "git" };

function textOf(survey: Survey, path: string): string | undefined {
  return proposeSetup(survey).find((proposal) => proposal.path === path)?.text;
}

describe("proposeSetup", () => {
  test("proposes a configuration, scripts, a hook and a workflow", () => {
    expect(proposeSetup(empty).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "create markdrift.config.ts",
      "create package.json",
      "create .git/hooks/pre-commit",
      "create .github/workflows/markdrift.yml",
    ]);
  });

  test("proposes nothing that is there", () => {
    const files = new Map([
      ["markdrift.config.json", "{}"],
      ["package.json", '{ "scripts": { "generate": "make", "check:docs": "markdrift check docs" } }'],
      [".git/hooks/pre-commit", "npx markdrift check --staged\n"],
      [".github/workflows/markdrift.yml", "name: markdrift\n"],
    ]);
    expect(proposeSetup({ ...empty, files })).toEqual([]);
  });

  test("takes the markdrift key of package.json for a configuration", () => {
    const files = new Map([["package.json", '{\n  "markdrift": { "apis": [] }\n}\n']]);
    expect(textOf({ ...empty, files }, "markdrift.config.ts")).toBeUndefined();
  });

  test("adds scripts where their names are free, and leaves the rest of the file as it is", () => {
    const files = new Map([
      [
        "package.json",
        '{\n    "name": "docs",\n    "scripts": {\n        "generate": "make"\n    },\n    "odd":   1\n}\n',
      ],
    ]);
    expect(textOf({ ...empty, files }, "package.json")).toBe(
      '{\n    "name": "docs",\n    "scripts": {\n        "generate": "make",\n        "check:docs": "markdrift check"\n    },\n    "odd":   1\n}\n',
    );
  });

  test("adds a line to a hook that is there", () => {
    const files = new Map([[".husky/pre-commit", "npm test\n"]]);
    expect(textOf({ ...empty, files, hooks: "husky" }, ".husky/pre-commit")).toBe(
      "npm test\nnpx --no-install markdrift check --staged\n",
    );
  });

  test("adds a hook to the pre-commit framework's, comments kept", () => {
    const files = new Map([
      [".pre-commit-config.yaml", "# Ours.\nrepos:\n  - repo: local # first\n    hooks:\n      - id: spelling\n"],
    ]);
    expect(textOf({ ...empty, files, hooks: "pre-commit" }, ".pre-commit-config.yaml")).toBe(`# Ours.
repos:
  - repo: local # first
    hooks:
      - id: spelling
  - repo: local
    hooks:
      - id: markdrift
        name: markdrift
        entry: npx --no-install markdrift check --staged
        language: system
        pass_filenames: false
        files: \\.md$
`);
  });

  test("names what it found in the configuration", () => {
    const config = textOf({ ...empty, docs: ["api-reference/v1.0"], csdl: ["metadata.xml"] }, "markdrift.config.ts");
    expect(config).toContain('docs: ["api-reference/v1.0"],');
    expect(config).toContain('csdl: ["metadata.xml"],');
  });

  test("proposes no hook outside of git", () => {
    expect(proposeSetup({ ...empty, hooks: "none" }).map(({ path }) => path)).not.toContain(".git/hooks/pre-commit");
  });
});
