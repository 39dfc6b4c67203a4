import { describe, expect, test } from "vitest";
import type { Change } from "../../../generator/compare/change.ts";
import { printChangelog } from "../../../generator/report/changes/print-changelog.ts";
import { printChangesJson } from "../../../generator/report/changes/print-changes-json.ts";
import { printChangesMarkdown } from "../../../generator/report/changes/print-changes-markdown.ts";
import { printChangesPretty } from "../../../generator/report/changes/print-changes-pretty.ts";

const place = (line: number): NonNullable<Change["before"]> => ({
  file: "resources/lamp.md",
  line,
  column: 2,
  endLine: line,
  endColumn: 9,
});

const changes: readonly Change[] = [
  {
    kind: "propertyRetyped",
    severity: "breaking",
    subject: "microsoft.graph.lamp.brightness",
    message: "`microsoft.graph.lamp.brightness` was `Edm.Int32` and is `Edm.Double`",
    from: "Edm.Int32",
    to: "Edm.Double",
    before: place(12),
    after: place(13),
  },
  {
    kind: "propertyAdded",
    severity: "safe",
    subject: "microsoft.graph.lamp.wattage",
    message: "`microsoft.graph.lamp` has a new property `wattage` of type `Edm.Double`",
    after: place(15),
  },
];

/** A name that a page could hold to reach a terminal, a comment or a web page. */
const hostile: Change = {
  kind: "typeRemoved",
  severity: "breaking",
  subject: "microsoft.graph.x",
  message: "`x\u001B[31m</code><script>@everyone` is gone",
  before: place(1),
};

describe("printChangesPretty", () => {
  test("groups by severity and gives the places in both versions", () => {
    expect(printChangesPretty(changes, { color: false })).toBe(`Breaking changes (1)

  \`microsoft.graph.lamp.brightness\` was \`Edm.Int32\` and is \`Edm.Double\`
    old resources/lamp.md:12:2, new resources/lamp.md:13:2

Safe changes (1)

  \`microsoft.graph.lamp\` has a new property \`wattage\` of type \`Edm.Double\`
    new resources/lamp.md:15:2

2 changes: 1 breaking, 1 safe.
`);
  });

  test("says so where nothing changed", () => {
    expect(printChangesPretty([], { color: false })).toBe("No changes.\n");
  });

  test("lets no escape sequence through", () => {
    expect(printChangesPretty([hostile], { color: false })).not.toContain("\u001B");
  });
});

describe("printChangesMarkdown", () => {
  test("prints a list a severity", () => {
    expect(printChangesMarkdown(changes)).toBe(`### Breaking changes (1)

- <code>microsoft.graph.lamp.brightness</code> was <code>Edm.Int32</code> and is <code>Edm.Double</code> <sub><code>resources/lamp.md&#58;13</code></sub>

### Safe changes (1)

- <code>microsoft.graph.lamp</code> has a new property <code>wattage</code> of type <code>Edm.Double</code> <sub><code>resources/lamp.md&#58;15</code></sub>
`);
  });

  test("lets no markup and no mention through", () => {
    const printed = printChangesMarkdown([hostile]);
    expect(printed).not.toContain("<script>");
    expect(printed).not.toContain("@everyone");
  });
});

test("printChangesJson counts by severity", () => {
  expect(JSON.parse(printChangesJson(changes))).toMatchObject({
    version: 1,
    changes: [{ kind: "propertyRetyped" }, { kind: "propertyAdded" }],
    summary: { breaking: 1, dangerous: 0, safe: 1 },
  });
});

describe("printChangelog", () => {
  const facts = { version: "beta", createdDateTime: "2026-01-02T03:04:05Z", workloadArea: "Lamps" };

  test("prints the shape of Microsoft Graph's change log", () => {
    expect(JSON.parse(printChangelog(changes, facts))).toEqual({
      changelog: [
        {
          ChangeList: [
            {
              Id: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
              ApiChange: "Property",
              ChangedApiName: "brightness",
              ChangeType: "Change",
              Description: "**microsoft.graph.lamp.brightness** was **Edm.Int32** and is **Edm.Double**.",
              Target: "lamp",
            },
            {
              Id: expect.stringMatching(/^[\da-f-]{36}$/),
              ApiChange: "Property",
              ChangedApiName: "wattage",
              ChangeType: "Addition",
              Description: "**microsoft.graph.lamp** has a new property **wattage** of type **Edm.Double**.",
              Target: "lamp",
            },
          ],
          Id: expect.stringMatching(/^[\da-f-]{36}$/),
          Cloud: "prod",
          Version: "beta",
          CreatedDateTime: "2026-01-02T03:04:05Z",
          WorkloadArea: "Lamps",
          SubArea: "",
        },
      ],
    });
  });

  test("prints the same ids for the same changes", () => {
    expect(printChangelog(changes, facts)).toBe(printChangelog(changes, facts));
  });
});
