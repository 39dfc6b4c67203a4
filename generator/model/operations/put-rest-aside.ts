import type { PageReading, SectionReading } from "../page-reading.ts";
import { isWithin, putAside } from "../page-reading.ts";
import type { SectionRole } from "../reading/section-role.ts";

/**
 * Gives the tables and code blocks of an API page that no reader took a reason for it: the section that they belong to.
 * What stands in a section that is to be read stays unread.
 */
export function putRestAside(page: PageReading): void {
  for (const section of page.sections) {
    const blocks = [...section.tables, ...section.codeBlocks];
    const reason = blocks.length === 0 ? undefined : reasonOf(section);
    if (reason === undefined) continue;
    for (const { node } of blocks) putAside(page, node, reason);
  }
}

function reasonOf(section: SectionReading): string | undefined {
  return reasons.find(([role]) => isWithin(section, role))?.[1];
}

const reasons: readonly (readonly [SectionRole, string])[] = [
  ["examples", "explanation of an example"],
  ["seeAlso", "remarks"],
  ["errors", "list of errors"],
  ["methods", "methods table"],
  ["response", "explanation of a response"],
  ["queryParameters", "explanation of a parameter"],
  ["pathParameters", "explanation of a parameter"],
  ["functionParameters", "explanation of a parameter"],
  ["other", "explanation"],
];
