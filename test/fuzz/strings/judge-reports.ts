import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Change } from "../../../generator/compare/change.ts";
import type { ApiModel } from "../../../generator/model/api-model.ts";
import { printChangelog } from "../../../generator/report/changes/print-changelog.ts";
import { printChangesJson } from "../../../generator/report/changes/print-changes-json.ts";
import { printChangesMarkdown } from "../../../generator/report/changes/print-changes-markdown.ts";
import { printChangesPretty } from "../../../generator/report/changes/print-changes-pretty.ts";
import { printDrift } from "../../../generator/report/print-drift.ts";
import { findHunks } from "../../../generator/report/find-hunks.ts";
import { printPatch } from "../../../generator/report/print-patch.ts";
import { printUnread } from "../../../generator/report/print-unread.ts";
import type { Report } from "../../../generator/report/report.ts";
import { reporters } from "../../../generator/report/reporters.ts";
import { printMessage } from "../../../generator/report/vfile/print-message.ts";
import { parseXml } from "./judge-emitted.ts";
import { runnerCommand, unsafe } from "./unsafe.ts";

/** What there is to report on hostile pages. */
export interface Reported {
  readonly report: Report;
  readonly changes: readonly Change[];
  readonly model: ApiModel;
}

type Judge = (text: string, reported: Reported) => readonly string[];
type Print = (reported: Reported) => string | Promise<string>;

/** How each report is printed, and what it is held to. */
const judged: Readonly<Record<string, readonly [Print, Judge]>> = {
  pretty: [format("pretty"), judgeTerminal],
  line: [format("line"), (text, reported) => [...judgeTerminal(text), ...judgeLines(text, reported)]],
  json: [format("json"), judgeJson],
  sarif: [format("sarif"), judgeJson],
  github: [format("github"), judgeGithub],
  junit: [format("junit"), judgeJunit],
  markdown: [format("markdown"), judgeMarkdown],
  vfile: [
    ({ report }) => report.findings.map((finding) => String(printMessage(finding, "page.md"))).join("\n"),
    judgeTerminal,
  ],
  unread: [({ model }) => printUnread(model), judgeTerminal],
  drift: [printDrifts, judgeTerminal],
  patch: [printPatches, judgeTerminal],
  "changes, pretty": [({ changes }) => printChangesPretty(changes, { color: true }), judgeTerminal],
  "changes, markdown": [({ changes }) => printChangesMarkdown(changes), judgeMarkdown],
  "changes, json": [({ changes }) => printChangesJson(changes), judgeJson],
  changelog: [
    ({ changes }) => printChangelog(changes, { version: "v1.0", createdDateTime: "2026-01-01", workloadArea: "x" }),
    judgeJson,
  ],
};

/** Prints every report and holds it to be inert where it is read: a terminal, a log, a parser, a comment. */
export async function judgeReports(reported: Reported): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [name, [print, judge]] of Object.entries(judged)) {
    const text = await print(reported);
    faults.push(...judge(text, reported).map((fault) => `${name}: ${fault}`));
  }
  return faults;
}

function format(name: keyof typeof reporters): Print {
  return async ({ report }) => (await reporters[name]())(report, { color: true, version: "0.0.0" });
}

function printDrifts({ report }: Reported): string {
  const drifts = report.findings.map(({ source, message }) => {
    const hunks = findHunks("before\n", `${report.textOf(source.file) ?? ""}${message}\n`);
    return { kind: "stale" as const, path: source.file, hunks, causes: [source] };
  });
  return printDrift(drifts, { color: true, nameOutput: (path) => path, nameSource: (file) => file });
}

function printPatches({ report }: Reported): string {
  const files = [...new Set(report.findings.map(({ source }) => source.file))];
  const patch = (name: string): string => {
    const text = report.textOf(name) ?? "";
    return printPatch({ name, before: text, after: text.replace("e", "") }, true);
  };
  return files.map(patch).join("\n");
}

/** A colour, as our reports set it. */
const COLOUR = new RegExp(String.raw`\x1B\[\d+(?:;\d+)*m`, "g");

/** Colours are ours, and line ends; of anything else a terminal or a runner gets nothing. */
function judgeTerminal(text: string): readonly string[] {
  const plain = text.replace(COLOUR, "");
  return [...judgeHidden(plain), ...matchesOf(runnerCommand, plain, "a command for a runner")];
}

function judgeHidden(text: string): readonly string[] {
  return matchesOf(unsafe, text, "a character that isn't seen");
}

function matchesOf(pattern: RegExp, text: string, what: string): readonly string[] {
  const at = text.search(pattern);
  return at < 0 ? [] : [`${what} in ${JSON.stringify(text.slice(Math.max(0, at - 60), at + 60))}`];
}

function judgeLines(text: string, { report }: Reported): readonly string[] {
  return text.split("\n").length === report.findings.length + 1 ? [] : ["a finding has more than a line"];
}

function judgeJson(text: string): readonly string[] {
  JSON.parse(text);
  return judgeHidden(text);
}

function judgeGithub(text: string, { report }: Reported): readonly string[] {
  const lines = text.trimEnd().split("\n").slice(0, -1);
  const forged = lines.filter(
    (line) =>
      !/^::(?:error|warning|notice) file=[^:,]*,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=[^:,]*::/.test(line),
  );
  return [
    ...judgeHidden(text),
    ...forged.map((line) => `a command of another shape: ${line.slice(0, 100)}`),
    ...(lines.length === report.findings.length ? [] : ["more commands than findings"]),
    ...matchesOf(/##(?:vso|teamcity)?\[/i, text, "a command for a runner"),
  ];
}

const junitNames = ["testsuites", "testsuite", "testcase", "failure", "system-out"];

function judgeJunit(text: string): readonly string[] {
  const foreign = parseXml(text).filter((name) => !junitNames.includes(name));
  return [...judgeHidden(text), ...foreign.map((name) => `an element ${name}`)];
}

const markdown = unified().use(remarkParse).use(remarkGfm);
const plainNodes = [
  "root",
  "heading",
  "paragraph",
  "table",
  "tableRow",
  "tableCell",
  "list",
  "listItem",
  "text",
  "html",
];
const ownTags = /^<\/?(?:code|sub|br)>$/;

function judgeMarkdown(text: string): readonly string[] {
  const faults = new Set<string>();
  const visit = (node: Nodes): void => {
    if (!plainNodes.includes(node.type)) faults.add(`a ${node.type}`);
    if (node.type === "html" && !ownTags.test(node.value)) faults.add(`the tag ${node.value.slice(0, 100)}`);
    if (node.type === "text" && /@\w|:\/\/|\bwww\.|#\d/i.test(node.value))
      faults.add(`a link or mention: ${node.value}`);
    if ("children" in node) node.children.forEach(visit);
  };
  visit(markdown.parse(text));
  return [...faults, ...judgeHidden(text.replaceAll("\u200B", ""))];
}
