import type { Survey } from "../read/survey.ts";
import type { Proposal } from "./proposal.ts";

const path = ".github/workflows/markdrift.yml";

/**
 * Proposes a workflow for GitHub Actions: findings as annotations and in code scanning, generated code held against
 * the pages, and on a pull request a comment with what changed in the API.
 */
export function proposeWorkflow({ docs, files }: Survey): readonly Proposal[] {
  if (files.has(path)) return [];
  const [folder = "docs"] = docs;
  const purpose = "the same on each pull request, with what changed in the API as a comment";
  return [{ path, kind: "create", purpose, text: printWorkflow(folder) }];
}

function printWorkflow(docs: string): string {
  return `name: markdrift
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
  pull-requests: write
  security-events: write
jobs:
  docs:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npm install
      - name: Annotate what disagrees
        run: npx markdrift check --format github
      - name: Write the findings for code scanning
        if: always()
        run: npx markdrift check --format sarif --output markdrift.sarif || true
      - uses: github/codeql-action/upload-sarif@v3
        if: always()
        with:
          sarif_file: markdrift.sarif
      - name: Compare the generated code with the pages
        run: npx markdrift generate --check
      - name: Comment what changed in the API
        if: github.event_name == 'pull_request'
        env:
          GH_TOKEN: \${{ github.token }}
          BASE: \${{ github.event.pull_request.base.sha }}
          NUMBER: \${{ github.event.pull_request.number }}
          DOCS: ${JSON.stringify(docs)}
        run: |
          npx markdrift diff "$BASE:$DOCS" "$DOCS" --format markdown --output changes.md
          gh pr comment "$NUMBER" --body-file changes.md --edit-last --create-if-none
`;
}
