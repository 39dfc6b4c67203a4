import type { Survey } from "../read/survey.ts";
import { printJson } from "../text/print-json.ts";
import type { Proposal } from "./proposal.ts";

const path = ".github/workflows/markdrift.yml";

/**
 * Proposes a workflow for GitHub Actions: findings as annotations and in code scanning, generated code held against
 * the pages, and on a pull request a comment with what changes in the API. Each job has the rights that it needs and no
 * others; from a fork, whose token may only read, annotations and the summary of the run take the place of the rest.
 * Nothing that a contributor names gets into a script but through the environment.
 */
export function proposeWorkflow({ docs, files }: Survey): readonly Proposal[] {
  if (files.has(path)) return [];
  const purpose = "the same on each pull request, with what changed in the API as a comment";
  return [{ path, kind: "create", purpose, text: printWorkflow(docs.length === 0 ? ["docs"] : docs) }];
}

function printWorkflow(docs: readonly string[]): string {
  return `name: markdrift
on:
  push:
    branches: [main, master]
  pull_request:
permissions: {}
jobs:
  check:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      security-events: write
    steps:
      - uses: actions/checkout@v5
        with:
          persist-credentials: false
      - uses: actions/setup-node@v5
        with:
          node-version: lts/*
      - run: npm install
      - name: Annotate what disagrees
        run: npx markdrift check --format github
      - name: Compare the generated code with the pages
        if: \${{ !cancelled() }}
        run: npx markdrift generate --check
      - name: Write the findings for code scanning
        if: \${{ !cancelled() }}
        run: npx markdrift check --quiet --format sarif --output markdrift.sarif || true
      - uses: github/codeql-action/upload-sarif@v4
        if: \${{ !cancelled() && !github.event.pull_request.head.repo.fork }}
        with:
          sarif_file: markdrift.sarif
  changes:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pull-requests: write
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v5
        with:
          node-version: lts/*
      - run: npm install
      - name: Write what changes in the API
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
          DOCS: ${quote(docs.join("\n"))}
        run: |
          echo "<!-- markdrift -->" > changes.md
          while IFS= read -r docs; do
            git cat-file -e "$BASE:$docs" || continue
            npx markdrift diff "$BASE:$docs" "$docs" --format markdown >> changes.md
          done <<< "$DOCS"
          cat changes.md >> "$GITHUB_STEP_SUMMARY"
      - name: Comment it, once, and keep the comment up to date
        if: \${{ !github.event.pull_request.head.repo.fork }}
        env:
          GH_TOKEN: \${{ github.token }}
          REPOSITORY: \${{ github.repository }}
          NUMBER: \${{ github.event.pull_request.number }}
        run: |
          comments="repos/$REPOSITORY/issues/$NUMBER/comments"
          ours='.[] | select(.user.type == "Bot" and (.body | startswith("<!-- markdrift -->"))) | .id'
          id=$(gh api --paginate "$comments" --jq "$ours" | head -n 1)
          if [ -n "$id" ]; then
            gh api --method PATCH "repos/$REPOSITORY/issues/comments/$id" --field body=@changes.md > /dev/null
          else
            gh pr comment "$NUMBER" --repo "$REPOSITORY" --body-file changes.md
          fi
`;
}

/** Quotes text for YAML, of which JSON is a part; `${{` in it is not an expression. */
function quote(text: string): string {
  return printJson(text).replaceAll("${{", "${{ '${{' }}");
}
