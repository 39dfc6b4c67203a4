import type { LeadTopic } from "../../config/config.ts";

/** Which source leads for each topic. */
export type Lead = Readonly<Record<LeadTopic, "docs" | "csdl">>;

/** Returns the leading statement, or the other one where the leading source says nothing. */
export function leading<T>(lead: "docs" | "csdl", docs: T | undefined, csdl: T | undefined): T | undefined {
  return lead === "docs" ? (docs ?? csdl) : (csdl ?? docs);
}
