import type { PageAnnotation } from "../../../../generator/model/api-model.ts";
import { rangeOf } from "../../../../generator/text/source.ts";
import { changeAt, misspell, type Change, type ChangeKind } from "../change.ts";
import { spanIn, type PageFacts } from "../page-facts.ts";

/** Changes of links and annotations. */
export const markupChanges: readonly ChangeKind[] = [
  { name: "a link", meansSomething: true, changes: brokenLinks },
  {
    name: "an annotation's type, misspelt",
    meansSomething: true,
    changes: (facts, random) => forTypes(facts, (name) => misspell(name, random)),
  },
  {
    name: "an annotation's type, another one",
    meansSomething: true,
    changes: (facts, random) => {
      const structured = [...facts.model.types.values()].filter(({ kind }) => kind !== "enumType");
      return forTypes(facts, () => (random.pick(structured)?.name ?? "").replace(/^.*\./, ""));
    },
  },
];

function brokenLinks(facts: PageFacts): Change[] {
  return facts.page.links.flatMap(({ target, image, lines, targetSpan: span }) => {
    if (image || !/^[\w.][\w./-]*\.md(?:#|$)/.test(target)) return [];
    const at = facts.text.slice(span.start, span.end).indexOf(".md");
    return at < 0
      ? []
      : [changeAt(facts, rangeOf(lines, span), { start: span.start + at, end: span.start + at, text: "x" })];
  });
}

function forTypes(facts: PageFacts, otherName: (name: string) => string): Change[] {
  return facts.page.annotations.flatMap((annotation) =>
    typeFields(annotation, facts).flatMap((field) => {
      const { start, end } = spanIn(facts, rangeOf(annotation.lines, field.value));
      const [, before = "", name = "", after = ""] =
        /^(.*microsoft\.graph\.(?:\w+\.)*)(\w{3,})(\W*)$/s.exec(facts.text.slice(start, end)) ?? [];
      if (name === "") return [];
      const text = `${before}${otherName(name)}${after}`;
      return [changeAt(facts, rangeOf(annotation.lines, annotation), { start, end, text })];
    }),
  );
}

const annotated = new Set(["resource", "request", "response"]);

function typeFields({ blockType, fields }: PageAnnotation, { text }: PageFacts): PageAnnotation["fields"] {
  if (blockType === undefined || !annotated.has(blockType) || text === "") return [];
  return fields.filter(({ key, value }) => key === "@odata.type" && value.kind === "string");
}
