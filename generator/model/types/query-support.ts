import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { vocabulary } from "../../vocabulary/vocabulary.ts";
import type { QuerySupport } from "../api-model.ts";

type Option = Exclude<keyof QuerySupport, "filterOperators">;

/**
 * Reads which query options a text says are supported or not: "Supports `$filter` (`eq`, `ne`)", "Supports: $filter,
 * $select, $OrderBy. $Search is not supported." Undefined where it says nothing of them.
 */
export function readQuerySupport(text: string, words: Vocabulary = vocabulary()): QuerySupport | undefined {
  if (!text.includes("$")) return undefined;
  const support: Partial<Record<Option, boolean>> = {};
  for (const sentence of text.split(/[.;。；](?=\s|$)|\n/u)) {
    const stated = statementOf(sentence, words);
    if (stated === undefined) continue;
    for (const match of sentence.matchAll(optionWord)) {
      const option = optionByWord.get((match[1] ?? "").toLowerCase());
      if (option !== undefined && support[option] === undefined) support[option] = stated;
    }
  }
  if (Object.keys(support).length === 0) return undefined;
  const filterOperators = support.filter === true ? operatorsIn(text) : [];
  return { ...support, ...(filterOperators.length > 0 && { filterOperators }) };
}

const optionWord = /\$(filter|orderby|select|top|skip|expand|search|count)\b/giu;

const optionByWord: ReadonlyMap<string, Option> = new Map(
  (["filter", "orderby", "select", "top", "skip", "expand", "search", "count"] as const).map((name) => [name, name]),
);

/** True for "Supports $x", false for "$x is not supported" and "Doesn't support $x". */
function statementOf(sentence: string, words: Vocabulary): boolean | undefined {
  const concepts = words.phrasesIn(sentence).map(({ concept }) => concept);
  if (concepts.includes("notSupported") || refusal.test(sentence)) return false;
  return concepts.includes("supports") || /\bsupport(?:ed)?\b/iu.test(sentence) ? true : undefined;
}

const refusal = /(?:\bnot|n['’]t|\bcannot)\s+(?:be\s+)?support/iu;

function operatorsIn(text: string): readonly string[] {
  const listed = /\$filter`?\s*\(([^()]*)/iu.exec(text)?.[1] ?? "";
  return [...listed.matchAll(operatorWord)].map(([operator]) => operator);
}

const operatorWord = /\b(?:eq|ne|not|gt|ge|lt|le|in|has|any|all|startsWith|endsWith|contains)\b/giu;
