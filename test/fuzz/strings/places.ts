import { templates } from "./templates.ts";
import type { Template } from "./templates.ts";

/** A place of the templates, and how a string is written there. */
export interface Place {
  /** `description`, or `description, encoded` where the string is written as its format asks for. */
  readonly name: string;
  readonly slot: string;
  readonly part: Template["part"];
  readonly encode: (text: string) => string;
}

type Kind = "cell" | "code" | "json" | "line" | "path" | "text" | "xml" | "yaml";

const asIs = (text: string): string => text;
const onOneLine = (text: string): string => text.replace(/\s+/g, " ");

/** How a string gets whole into a place of a kind. */
const encoders: Readonly<Record<Kind, (text: string) => string>> = {
  cell: (text) => text.replace(/\r\n|[\r\n]/g, "<br>").replaceAll("|", "\\|"),
  code: (text) => text.replaceAll("```", "` ` `"),
  json: (text) => JSON.stringify(text).slice(1, -1).replaceAll("-->", "--\\u003e"),
  line: onOneLine,
  path: (text) => text.replace(/[\0/\\]|\p{Cs}/gu, "_").slice(0, 200),
  text: onOneLine,
  xml: (text) =>
    text
      .replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
      .replace(/[&<>"\t\n\r]/g, (found) => `&#${found.charCodeAt(0)};`),
  yaml: (text) => JSON.stringify(text),
};

/** A slot of a template: its kind, its name, and what stands there else. */
export const slotPattern = /«(\w+) (\w+)=([^»]*)»/g;

/** Every place, with a string as it is and with it encoded; a file's name has to be one. */
export const places: readonly Place[] = templates.flatMap(({ part, path, text }) =>
  [...`${path}\n${text}`.matchAll(slotPattern)].flatMap(([, kind = "", slot = ""]): readonly Place[] => {
    const encoded = { name: `${slot}, encoded`, slot, part, encode: encoders[kind as Kind] };
    return kind === "path" ? [encoded] : [{ name: slot, slot, part, encode: asIs }, encoded];
  }),
);
