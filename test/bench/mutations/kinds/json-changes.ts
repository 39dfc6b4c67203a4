import type { TypedValue } from "../../../../generator/check/context/typed-body.ts";
import { typeNameOf } from "../../../../generator/check/context/type-name.ts";
import type { JsonMember, JsonNode } from "../../../../generator/text/json.ts";
import { rangeOf, type Span } from "../../../../generator/text/source.ts";
import { changeAt, misspell, type Change, type ChangeKind } from "../change.ts";
import { shownMembers, type PageFacts } from "../page-facts.ts";

const examples = ["request", "response", "exchange", "request body", "response body"];
const allJson = [...examples, "jsonRepresentation"];

/** Changes of the JSON that a page shows. */
export const jsonChanges: readonly ChangeKind[] = [
  {
    name: "a key",
    meansSomething: true,
    changes: (facts, random) =>
      shownMembers(facts, allJson)
        .filter(({ member }) => /^[A-Za-z]\w+$/.test(member.key))
        .map(({ member }) => replaceKey(facts, member, misspell(member.key, random))),
  },
  {
    name: "the casing of a key",
    meansSomething: true,
    changes: (facts) =>
      shownMembers(facts, allJson)
        .filter(({ member }) => /^[A-Za-z]\w+$/.test(member.key))
        .map(({ member }) => replaceKey(facts, member, otherCase(member.key))),
  },
  {
    name: "a value's kind",
    meansSomething: true,
    changes: (facts) =>
      shownMembers(facts, examples)
        .filter(({ member }) => /^[A-Za-z]\w+$/.test(member.key))
        .flatMap(({ member }) => replaceValue(facts, member.value, otherKind(member.value))),
  },
  {
    name: "an enum value",
    meansSomething: true,
    changes: (facts, random) =>
      enumValues(facts).flatMap(({ member: { value } }) =>
        value.kind === "string" ? replaceValue(facts, value, JSON.stringify(misspell(value.value, random))) : [],
      ),
  },
  {
    name: "a comma",
    meansSomething: true,
    changes: (facts) => shownMembers(facts, allJson).flatMap(({ member }) => dropComma(facts, member)),
  },
];

function replaceKey(facts: PageFacts, { keySpan }: JsonMember, key: string): Change {
  return replaceSpan(facts, keySpan, JSON.stringify(key));
}

function replaceValue(facts: PageFacts, value: JsonNode, text: string | undefined): Change[] {
  return text === undefined ? [] : [replaceSpan(facts, value, text)];
}

function replaceSpan(facts: PageFacts, { start, end }: Span, text: string): Change {
  return changeAt(facts, rangeOf(facts.page.lines, { start, end }), { start, end, text });
}

function otherCase(key: string): string {
  const [first = ""] = key;
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return other + key.slice(1);
}

function otherKind(value: JsonNode): string | undefined {
  if (value.kind === "string") return "17";
  if (value.kind === "number") return '"some"';
  if (value.kind === "boolean") return '"some"';
  return value.kind === "object" ? "true" : undefined;
}

function enumValues({ bodies, model }: PageFacts): TypedValue[] {
  const values = bodies.flatMap((body) => body.values);
  return values.filter(
    ({ property, member }) =>
      model.types.get(typeNameOf(property.type).name)?.kind === "enumType" &&
      member.value.kind === "string" &&
      /^[A-Za-z]\w{2,}$/.test(member.value.value),
  );
}

/** A comma between two members is lost. */
function dropComma(facts: PageFacts, { start, end }: JsonMember): Change[] {
  if (facts.text[end] !== "," || !/^,\s*"/.test(facts.text.slice(end, end + 200))) return [];
  const place = rangeOf(facts.page.lines, { start, end: end + 1 });
  const change = changeAt(facts, place, { start: end, end: end + 1, text: "" });
  return [{ ...change, shown: `no comma behind ${facts.text.slice(start, end).slice(0, 40)}` }];
}
