import type { Random } from "../../bench/mutations/random.ts";
import { hostileStrings } from "./hostile-strings.ts";
import type { Mutation } from "./mutation.ts";
import { replaceOne } from "./replace-one.ts";

/** Changes of what pages are made of: tables, JSON, annotations, fences, headings, routes, links and nesting. */
export const pageMutations: readonly Mutation[] = [
  (text, random) => replaceOne(text, random, /(?<=\|)[^|\n]*(?=\|)/g, () => hostile(random)),
  (text, random) => replaceOne(text, random, /^\|.*$/gm, (row) => row.split("|").slice(random.below(4)).join("|")),
  (text, random) => replaceOne(text, random, /^\|.*$/gm, (row) => `${row}${hostile(random)}|${row}`),
  (text, random) => replaceOne(text, random, /^\|[-:| ]+$/gm, () => "|-".repeat(random.below(9))),
  (text, random) => replaceOne(text, random, /^\|.*$/gm, (row) => `${row}\n`.repeat(1 + random.below(60))),
  (text, random) => replaceOne(text, random, /"[^"\n]*"(?=\s*:)/g, () => JSON.stringify(hostile(random))),
  (text, random) => replaceOne(text, random, /(?<=":\s*)"[^"\n]*"/g, () => random.pick(jsonValues) ?? ""),
  (text, random) =>
    replaceOne(text, random, /[{}[\],:"]/g, () => random.pick(["", "{", "[", "]", "}", ",", '"']) ?? ""),
  (text, random) => replaceOne(text, random, /(?<=:\s*)[{[]/g, (bracket) => bracket.repeat(1 + random.below(300))),
  (text, random) =>
    replaceOne(text, random, /<!--[^]*?-->/g, (comment) => comment.slice(0, random.below(comment.length))),
  (text, random) => replaceOne(text, random, /<!--[^]*?-->/g, (comment) => comment.repeat(2 + random.below(9))),
  (text, random) => replaceOne(text, random, /(?<="blockType": ")[^"]*/g, () => random.pick(blockTypes) ?? ""),
  (text, random) => replaceOne(text, random, /(?<="@odata\.type": ")[^"]*/g, () => hostile(random)),
  (text, random) => replaceOne(text, random, /^ *```.*$/gm, () => random.pick(fences) ?? ""),
  (text, random) => replaceOne(text, random, /^#+/gm, () => "#".repeat(random.below(8))),
  (text, random) => replaceOne(text, random, /(?<=^#+ ).*$/gm, () => hostile(random)),
  (text, random) => replaceOne(text, random, /(?<=\/)[^/\s]+/g, () => random.pick(segments) ?? ""),
  (text, random) =>
    replaceOne(text, random, /^(?:GET|POST|PUT|PATCH|DELETE) .*$/gm, (line) => `${line}\n${line}/${hostile(random)}`),
  (text, random) =>
    replaceOne(text, random, /(?<=HTTP\/1\.1 )\d+/g, () => random.pick(["204", "999", "000", "99999", "200"]) ?? ""),
  (text, random) => replaceOne(text, random, /\]\([^)\n]*\)/g, () => `](${hostile(random)})`),
  (text, random) =>
    replaceOne(
      text,
      random,
      /^.+$/gm,
      (line) => `${(random.pick(nesting) ?? "").repeat(1 + random.below(120))}${line}`,
    ),
  (text, random) => replaceOne(text, random, /^.+$/gm, (line) => `${hostile(random)}\n${line}`),
  (text, random) =>
    replaceOne(
      text,
      random,
      /(?<=\|)(?:String|Int32|Boolean|Collection\([^)]*\))(?=\|)/gi,
      () => random.pick(types) ?? "",
    ),
  (text, random) => `---\n${hostile(random)}: ${hostile(random)}\n---\n${text}`,
];

const jsonValues = [
  "null",
  "1e999",
  "-",
  "{}",
  "[[]]",
  "tru",
  '"\\ud800"',
  '"#microsoft.graph.user"',
  "...",
  '{"__proto__":{}}',
];
const blockTypes = ["resource", "response", "request", "ignored", "__proto__", "simulatedResponse", "example"];
const fences = ["", "```", "```json", "```http", "````", "~~~", "    ```", "> ```", "```__proto__"];
const segments = [
  "{id}",
  "{",
  "}",
  "{id}{id}",
  "getByX(a='{b}',c={c})",
  "fn(",
  "$count",
  "..",
  "%2e%2e",
  "__proto__",
  "a:b",
  "{__proto__}",
];
const nesting = ["> ", "- ", "1. ", "[", "**", "*", "_", "`", "<div>", "\t", "(", "!["];
const types = [
  "Collection(Collection(String))",
  "Edm.__proto__",
  "__proto__",
  "[x](../resources/y.md) collection",
  "String or Int32",
  "()",
];

function hostile(random: Random): string {
  return random.pick(hostileStrings) ?? "";
}
