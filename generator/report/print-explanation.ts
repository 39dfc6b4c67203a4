import type { ExamplePage, RuleDocumentation } from "../check/explain-rule.ts";

/** Prints the documentation of a rule for people. */
export function printExplanation(id: string, { text, beside, wrong, right, fix }: RuleDocumentation): string {
  const parts = [
    id,
    text,
    ...beside.map((page) => printPage("Beside", page)),
    ...wrong.map((page) => printPage("Wrong", page)),
    ...right.map((page) => printPage("Right", page)),
    ...(fix === "" ? [] : [`Fix: ${fix}`]),
    `Silence it with <!-- markdrift disable-next-line ${id} --> above the line, or "${id}": "off" under rules in the configuration.`,
  ];
  return parts.join("\n\n");
}

function printPage(title: string, { file, places, text }: ExamplePage): string {
  const found = places.length === 0 ? "" : `, found at ${places.join(" and ")}`;
  const lines = text.trimEnd().split("\n");
  return [`${title}: ${file}${found}`, ...lines.map((line) => `  ${line}`.trimEnd())].join("\n");
}
