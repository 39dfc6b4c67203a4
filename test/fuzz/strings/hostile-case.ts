import type { SourceFile, Sources } from "../../../generator/read/sources.ts";
import { slotPattern } from "./places.ts";
import type { Place } from "./places.ts";
import { templates } from "./templates.ts";
import type { Template } from "./templates.ts";

/** A string in a place of pages of its own. */
export interface HostileCase {
  /** What the string aims at, and the place: `script end in description`. */
  readonly name: string;
  readonly place: Place;
  readonly text: string;
}

/** Writes the pages and schemas of cases, those of each with its number in their names, beside some without a number. */
export function writeCases(cases: readonly HostileCase[]): Sources {
  const files = cases.flatMap((one, index) =>
    templates
      .filter(({ part }) => part === one.place.part)
      .map((template) => fill(template, String(index), (slot) => (slot === one.place.slot ? one : undefined))),
  );
  const plain = templates.map((template) => fill(template, "", () => undefined));
  const all = [...plain, ...files].toSorted((one, other) => (one.path < other.path ? -1 : 1));
  return {
    root: "/docs",
    pages: all.filter((file) => !isSchema(file)),
    includes: [],
    csdl: all.filter(isSchema),
    diagnostics: [],
  };
}

function isSchema({ path }: SourceFile): boolean {
  return path.endsWith(".xml");
}

function fill(template: Template, number: string, caseOf: (slot: string) => HostileCase | undefined): SourceFile {
  const fillText = (whole: string): string =>
    whole.replace(/(?<=[a-zA-Z])#/g, number).replace(slotPattern, (_, __, slot: string, usual: string) => {
      const one = caseOf(slot);
      return one === undefined ? usual : one.place.encode(one.text);
    });
  return { path: fillText(template.path), text: fillText(template.text) };
}
