import type { PageReading, SectionReading } from "../page-reading.ts";
import { isWithin, putAside } from "../page-reading.ts";
import type { SectionRole } from "../reading/section-role.ts";

/**
 * Gives the tables and code blocks of an API page that no reader took a reason for it: the section that they belong to.
 * What stands in a section that is to be read stays unread.
 */
export function putRestAside(page: PageReading): void {
  for (const section of page.sections) {
    if (section.tables.length + section.codeBlocks.length === 0) continue;
    const reason = reasonOf(section);
    if (reason === undefined) continue;
    for (const { node } of section.tables) putAside(page, node, reason);
    for (const { node } of section.codeBlocks) putAside(page, node, reason);
  }
}

function reasonOf(section: SectionReading): string | undefined {
  return reasons.find(({ role }) => isWithin(section, role))?.reason;
}

const reasons: readonly { readonly role: SectionRole; readonly reason: string }[] = [
  { role: "examples", reason: "explanation of an example" },
  { role: "seeAlso", reason: "remarks" },
  { role: "errors", reason: "list of errors" },
  { role: "methods", reason: "methods table" },
  { role: "response", reason: "explanation of a response" },
  { role: "queryParameters", reason: "explanation of a parameter" },
  { role: "pathParameters", reason: "explanation of a parameter" },
  { role: "functionParameters", reason: "explanation of a parameter" },
  { role: "other", reason: "explanation" },
];
