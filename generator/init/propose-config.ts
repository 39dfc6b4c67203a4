import type { Survey } from "../read/survey.ts";
import { printJson } from "../text/print-json.ts";
import type { Proposal } from "./proposal.ts";

const path = "markdrift.config.ts";

/** Proposes a commented configuration, where the repository has none under any of its names. */
export function proposeConfig({ docs, csdl, files }: Survey): readonly Proposal[] {
  const hasConfig =
    [...files.keys()].some((file) => /^markdrift\.config\.(ts|mts|js|mjs|json)$/.test(file)) ||
    hasPackageKey(files.get("package.json"));
  if (hasConfig) return [];
  return [
    { path, kind: "create", purpose: "where the docs lie and what comes of them", text: printConfig(docs, csdl) },
  ];
}

function hasPackageKey(packageJson: string | undefined): boolean {
  return packageJson !== undefined && /"markdrift"\s*:\s*\{/.test(packageJson);
}

function printConfig(docs: readonly string[], csdl: readonly string[]): string {
  const schemas = csdl.length === 0 ? '// csdl: ["metadata.xml"],' : `csdl: ${printJson(csdl)},`;
  return `import { defineConfig } from "markdrift";

export default defineConfig({
  apis: [
    {
      name: "api",
      // Folders, files or globs of Markdown pages.
      docs: ${printJson(docs.length === 0 ? ["docs"] : docs)},
      // The service's own metadata, held against the pages.
      ${schemas}
      // Existing TypeScript declarations, held against the pages.
      // types: ["src/api-types.d.ts"],
      // Where types, routes and tests go. Everything in it belongs to markdrift.
      out: "generated",
    },
  ],
  // How bad a finding is, by rule or area: error, warning, info or off. \`markdrift explain RULE\` tells what a rule is for.
  rules: {
    // "page/broken-link": "warning",
  },
  // Findings that are known and not reported. \`markdrift check --update-baseline\` writes it.
  // baseline: ".markdrift-baseline.json",
});
`;
}
