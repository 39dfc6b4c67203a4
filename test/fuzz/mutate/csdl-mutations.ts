import type { Random } from "../../bench/mutations/random.ts";
import { hostileStrings } from "./hostile-strings.ts";
import type { Mutation } from "./mutation.ts";
import { replaceOne } from "./replace-one.ts";

/** Changes of what CSDL is made of, XML and JSON: names, types, values, tags, brackets, nesting. */
export const csdlMutations: readonly Mutation[] = [
  (text, random) => replaceOne(text, random, /(?<==")[^"]*/g, () => hostile(random)),
  (text, random) => replaceOne(text, random, /(?<=Name=")[^"]*/g, () => random.pick(names) ?? ""),
  (text, random) => replaceOne(text, random, /(?<=Type=")[^"]*/g, () => random.pick(types) ?? ""),
  (text, random) => replaceOne(text, random, /(?<=: ")[^"]*/g, () => hostile(random)),
  (text, random) => replaceOne(text, random, /"[^"\n]*"(?=:)/g, () => JSON.stringify(hostile(random))),
  (text, random) => replaceOne(text, random, /<[A-Z][^>]*>/g, (tag) => tag.repeat(1 + random.below(300))),
  (text, random) => replaceOne(text, random, /<\/?[A-Z][^>]*>/g, () => ""),
  (text, random) => replaceOne(text, random, /(?<=<\/?)[A-Z]\w*/g, () => random.pick(elements) ?? ""),
  (text, random) => replaceOne(text, random, /[{}[\],:]/g, (mark) => mark.repeat(random.below(250))),
  (text, random) => replaceOne(text, random, /^/g, () => '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;">]>'),
  (text, random) => replaceOne(text, random, /(?<=")[^"]*(?=")/g, () => "&b;&#0;&#x110000;&lt;"),
];

const names = ["__proto__", "constructor", "", "a b", "1", "user", "microsoft.graph.user", "π", "class", "con"];
const types = [
  "Collection(",
  "Collection(Collection(Edm.String))",
  "Edm.None",
  "graph.nowhere",
  "self.self",
  "",
  "__proto__",
];
const elements = [
  "EntityType",
  "ComplexType",
  "EnumType",
  "Property",
  "Member",
  "Schema",
  "Annotations",
  "Record",
  "Key",
];

function hostile(random: Random): string {
  return random.pick(hostileStrings) ?? "";
}
