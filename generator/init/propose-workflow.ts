import { readVersion } from "../read/read-version.ts";
import type { Survey } from "../read/survey.ts";
import { printJson } from "../text/print-json.ts";
import type { Proposal } from "./proposal.ts";

const path = ".github/workflows/markdrift.yml";

/**
 * Proposes a workflow for GitHub Actions: findings as annotations and in code scanning, generated code held against
 * the pages, and on a pull request a comment with what changes in the API. Each job has the rights that it needs and no
 * others. What comes from a fork is read and never run: neither its configuration and its templates nor its packages,
 * and the job that reads it may write nothing. Nothing that a contributor names gets into a script but through the
 * environment; actions and the program are pinned.
 */
export function proposeWorkflow({ docs, files }: Survey): readonly Proposal[] {
  if (files.has(path)) return [];
  const purpose = "the same on each pull request, with what changed in the API as a comment";
  return [{ path, kind: "create", purpose, text: printWorkflow(docs.length === 0 ? ["docs"] : docs) }];
}

const checkout = "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0";
const setupNode = "actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0";
const uploadSarif = "github/codeql-action/upload-sarif@9e907b5e64f6b83e7804b09294d44122997950d6 # v4.32.3";

function printWorkflow(docs: readonly string[]): string {
  return `name: markdrift
on:
  push:
    branches: [main, master]
  pull_request:
permissions: {}
jobs:
  check:
    if: \${{ !github.event.pull_request.head.repo.fork }}
    runs-on: ubuntu-latest
    permissions:
      contents: read
      security-events: write
    steps:
${printPreparation("")}
      - run: npm install --ignore-scripts
      - name: Annotate what disagrees
        run: npx markdrift check --format github
      - name: Compare the generated code with the pages
        if: \${{ !cancelled() }}
        run: npx markdrift generate --check
      - name: Write the findings for code scanning
        if: \${{ !cancelled() }}
        run: npx markdrift check --quiet --format sarif --output markdrift.sarif || true
      - uses: ${uploadSarif}
        if: \${{ !cancelled() }}
        with:
          sarif_file: markdrift.sarif
  # What strangers send is read by a markdrift of its own, away from their files, and nothing among these is run.
  check-fork:
    if: \${{ github.event.pull_request.head.repo.fork }}
    runs-on: ubuntu-latest
    permissions:
      contents: read
    env:
      DOCS: ${quote(docs.join("\n"))}
    steps:
${printPreparation("\n          fetch-depth: 0")}
      - name: Annotate what disagrees
        working-directory: \${{ runner.temp }}
        run: |
          mapfile -t docs <<< "$DOCS"
          npx --yes markdrift@${readVersion()} check --no-config --no-project-templates --cwd "$GITHUB_WORKSPACE" --format github -- "\${docs[@]}"
      - name: Write what changes in the API
        if: \${{ !cancelled() }}
        working-directory: \${{ runner.temp }}
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
        run: |
          while IFS= read -r docs; do
            git -C "$GITHUB_WORKSPACE" cat-file -e "$BASE:$docs" || continue
            npx --yes markdrift@${readVersion()} diff --no-config --cwd "$GITHUB_WORKSPACE" --format markdown -- "$BASE:$docs" "$docs"
          done <<< "$DOCS" >> "$GITHUB_STEP_SUMMARY"
  changes:
    if: \${{ github.event_name == 'pull_request' && !github.event.pull_request.head.repo.fork }}
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pull-requests: write
    steps:
${printPreparation("\n          fetch-depth: 0")}
      - run: npm install --ignore-scripts
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

/** Prints the steps that each job begins with; the token doesn't stay among the files. */
function printPreparation(more: string): string {
  return `      - uses: ${checkout}
        with:
          persist-credentials: false${more}
      - uses: ${setupNode}
        with:
          node-version: lts/*`;
}

/** Quotes text for YAML, of which JSON is a part; `${{` in it is not an expression. */
function quote(text: string): string {
  return printJson(text).replaceAll("${{", "${{ '${{' }}");
}
