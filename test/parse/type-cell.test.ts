import { describe, expect, test } from "vitest";
import { parsePage } from "../../generator/parse/parse-page.ts";
import type { RichText } from "../../generator/parse/syntax.ts";
import { parseTypeCell } from "../../generator/parse/type-cell.ts";
import { vocabulary } from "../../generator/vocabulary/vocabulary.ts";

/** A cell as a page holds it, with the definitions that references need. */
function cell(markdown: string): RichText {
  const text = `|Type|\n|-|\n|${markdown}|\n\n[identitySet]: identityset.md\n[driveItem]: driveitem.md\n[list]: list.md\n`;
  const [table] = parsePage({ path: "page.md", text }).blocks;
  const content = table?.kind === "table" ? table.rows[0]?.cells[0]?.content : undefined;
  if (!content) throw new Error("The table has no cell.");
  return content;
}

/** Prints a cell's reading: the names, `[]` for a collection, then markers and rest. */
function read(markdown: string): string {
  const { alternatives, collection, markers, rest } = parseTypeCell(cell(markdown), vocabulary());
  const names = alternatives.map(({ name, primitive, linkTarget }) => {
    if (primitive) return primitive;
    return linkTarget === undefined ? name : `${name} -> ${linkTarget}`;
  });
  const marks = Object.entries(markers).map(([key, value]) => (value === true ? key : `${key}=${value}`));
  return [
    names.join(" | ") + (collection ? "[]" : ""),
    ...marks,
    ...(rest === undefined ? [] : [`rest "${rest}"`]),
  ].join(", ");
}

describe("parseTypeCell reads", () => {
  test.each([
    ["String", "Edm.String"],
    ["`Boolean`", "Edm.Boolean"],
    ["Edm.Boolean", "Edm.Boolean"],
    ["`Edm.String`", "Edm.String"],
    ["`Edm.boolean `", "Edm.Boolean"],
    ["edm.DateTime", "Edm.DateTimeOffset"],
    ["String collection", "Edm.String[]"],
    ["String Collection", "Edm.String[]"],
    [
      "[accessReviewScope](../resources/accessreviewscope.md)",
      "accessReviewScope -> ../resources/accessreviewscope.md",
    ],
    ["[recipient](recipient.md) collection", "recipient -> recipient.md[]"],
    ["[calendarRoleType](#calendarroletype-values)", "calendarRoleType -> #calendarroletype-values"],
    ["[calendarRoleType](#calendarroletype-values) collection", "calendarRoleType -> #calendarroletype-values[]"],
    ["[identitySet](/graph/api/resources/identityset)", "identitySet -> /graph/api/resources/identityset"],
    ["alertFeedback", "alertFeedback"],
    ["rubricLevel collection", "rubricLevel[]"],
    ["routingPolicy collection collection", "routingPolicy[]"],
    ["**dlpActionType**", "dlpActionType"],
    ["`contactRelationship`", "contactRelationship"],
    ["siteCollection", "siteCollection"],
    ["[siteCollection](sitecollection.md)", "siteCollection -> sitecollection.md"],
    ["[identitySet][]", "identitySet -> identityset.md"],
    ["[identitySet][] collection", "identitySet -> identityset.md[]"],
    ["[permission][]", "permission"],
    ["[permission][other] collection", "permission[]"],
    ["Collection([identitySet][])", "identitySet -> identityset.md[]"],
    ["Collection([DriveRecipient][])", "DriveRecipient[]"],
    ["[**driveItem**][driveItem]", "driveItem -> driveitem.md"],
    ["[**driveItem**][driveItem] collection", "driveItem -> driveitem.md[]"],
    ["[list][] resource", "list -> list.md, object"],
    ["[physicalAddress]", "physicalAddress"],
    ["[educationAssignment] collection", "educationAssignment[]"],
    ["[microsoft.graph.termStore.store]", "microsoft.graph.termStore.store"],
    ["Collection(String)", "Edm.String[]"],
    ["collection(string)", "Edm.String[]"],
    ["`collection(string)`", "Edm.String[]"],
    ["Collection of String", "Edm.String[]"],
    ["Collection([recipient](recipient.md))", "recipient -> recipient.md[]"],
    [
      "Collection([DriveRecipient](../resources/driverecipient.md))",
      "DriveRecipient -> ../resources/driverecipient.md[]",
    ],
    ["Collection(microsoft.graph.displayNameLocalization)", "microsoft.graph.displayNameLocalization[]"],
    ["String[]", "Edm.String[]"],
    ["microsoft.graph.printer", "microsoft.graph.printer"],
    ["microsoft.graph.callRecords.modality collection", "microsoft.graph.callRecords.modality[]"],
    ["string (timestamp)", "Edm.String, timestamp"],
    ["string (url)", "Edm.String, url"],
    ["string (readonly)", "Edm.String, readOnly"],
    ["String (enum)", "Edm.String, enum"],
    ["String (optional)", "Edm.String, optional"],
    ["(Optional) String", "Edm.String, optional"],
    [
      "[teamVisibilityType](../resources/teamvisibilitytype.md) (optional)",
      "teamVisibilityType -> ../resources/teamvisibilitytype.md, optional",
    ],
    ["alertFeedback enum", "alertFeedback, enum"],
    ["[fileHashType](filehashtypeenumtype.md) enum", "fileHashType -> filehashtypeenumtype.md, enum"],
    ["JSON object", "Edm.Untyped"],
    ["Untyped JSON object", "Edm.Untyped"],
    ["Object", "Edm.Untyped"],
    ["error object", "error, object"],
    ["string/number", "Edm.String | Edm.Int32"],
    ["(boolean or string or number) collection", "Edm.Boolean | Edm.String | Edm.Int32[]"],
    ["[a](a.md) or [b](b.md)", "a -> a.md | b -> b.md"],
    ["string, maximum size 20", "Edm.String, maxLength=20"],
    [
      "[educationOutcome](educationOutcome.md) collection. Holds grades, feedback and/or more.",
      'educationOutcome -> educationOutcome.md[], rest ". Holds grades, feedback and/or more."',
    ],
    ["** Unknown Type `microsoft.management.services.a.b` ** collection", "microsoft.management.services.a.b[]"],
    [
      "Moment in time when the resource was created.  DateTimeOffset",
      'Edm.DateTimeOffset, rest "Moment in time when the resource was created."',
    ],
    ["", ""],
  ])("%s as %s", (markdown, expected) => {
    expect(read(markdown)).toBe(expected);
  });
});
