import type { RichText } from "../../parse/syntax.ts";
import type { Response } from "../api-model.ts";
import type { PageReading, Placed, SectionReading } from "../page-reading.ts";
import { claim, isWithin, placeOf } from "../page-reading.ts";
import { proseOf } from "./prose-of.ts";
import type { StatusMention } from "./status-mentions.ts";
import { statusMentions } from "./status-mentions.ts";

/** What the sections on the response say, whatever types there are. */
export interface StatedResponses {
  /** Every text of theirs, in the order of the page. */
  readonly prose: readonly Placed<RichText>[];
  readonly mentions: readonly PlacedMention[];
  /** Rows of tables whose first cell is a status. */
  readonly tabled: readonly Response[];
}

/** A status that a text names. */
export interface PlacedMention {
  readonly text: Placed<RichText>;
  readonly mention: StatusMention;
  /** Where in the text the next mention begins, or the text ends. */
  readonly limit: number;
}

/** Reads the sections on the response, and claims the tables in which they list statuses. */
export function readStatedResponses(page: PageReading, sections: readonly SectionReading[]): StatedResponses {
  const own = sections.filter((section) => isWithin(section, "response", "errors") && !isWithin(section, "examples"));
  const prose = own.flatMap(proseOf);
  return {
    prose,
    mentions: prose.flatMap(placeMentions),
    tabled: own.flatMap((section) => (section.tables.length > 0 ? tabledResponses(page, section) : [])),
  };
}

function placeMentions(text: Placed<RichText>): PlacedMention[] {
  const mentions = statusMentions(text.node);
  return mentions.map((mention, at) => ({ text, mention, limit: mentions[at + 1]?.at ?? text.node.text.length }));
}

function tabledResponses(page: PageReading, section: SectionReading): Response[] {
  return section.tables.flatMap((table) => {
    const rows = table.node.rows.flatMap((row): Response[] => {
      const [first] = row.cells;
      const match = /^([1-5]\d\d)\b[\s:–-]*(.{0,60})$/s.exec(first?.content.text ?? "");
      if (first === undefined || match === null) return [];
      const description = row.cells
        .slice(1)
        .map(({ content }) => content.text)
        .filter((cell) => cell !== "")
        .join(" ");
      const [, digits = "", reason = ""] = match;
      return [
        {
          status: Number(digits),
          ...(description !== "" && { description }),
          ...(reason !== "" && { reason }),
          origin: "prose",
          source: placeOf(table, first),
        },
      ];
    });
    if (rows.length > 0) claim(page, table.node, "responses");
    return rows;
  });
}
