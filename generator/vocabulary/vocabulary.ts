import { rememberByObject } from "../lazy/remember-by-object.ts";
import { rememberByText } from "../lazy/remember-by-text.ts";
import { chinese } from "./chinese.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { japanese } from "./japanese.ts";
import { portuguese } from "./portuguese.ts";
import { russian } from "./russian.ts";
import { spanish } from "./spanish.ts";
import { findPhrases, indexPhrases, type FoundPhrase } from "./find-phrases.ts";
import { foldWord } from "./fold-word.ts";
import type {
  ColumnConcept,
  Language,
  PermissionConcept,
  PhraseConcept,
  PrimitiveConcept,
  SectionConcept,
  TypeWordConcept,
  Words,
} from "./language.ts";

/**
 * The words that pages use, in every language at once. Look-ups take text as a reader sees it, in any case; each is a
 * constant-time map look-up but `phrasesIn`, which is linear in the text.
 */
export interface Vocabulary {
  /** What a heading announces. An explicit anchor, English in every translation, goes before the text. */
  sectionOf(heading: string, explicitAnchor?: string): SectionConcept | undefined;
  columnOf(head: string): ColumnConcept | undefined;
  /** `Edm.String` of `string`, `Edm.String`, `字符串`. */
  primitiveOf(word: string): PrimitiveConcept | undefined;
  /** The row or column of a permission table that a label names. */
  permissionKindOf(label: string): PermissionConcept | undefined;
  typeWordOf(word: string): TypeWordConcept | undefined;
  /** True where a cell says this and nothing else: "Not supported." */
  isPhrase(concept: PhraseConcept, text: string): boolean;
  /** Every phrase in a text, in its order. */
  phrasesIn(text: string): readonly FoundPhrase[];
}

/** Words that a configuration adds: language → `sections.properties`, `primitives.Edm.String` … → words. */
export type ExtraWords = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** English last: where languages share a word, it means what it means in English. */
const languages: readonly Language[] = [chinese, french, german, japanese, portuguese, russian, spanish, english];

type Group = Exclude<keyof Language, "code">;

const groups: readonly Group[] = ["sections", "columns", "primitives", "permissions", "phrases", "typeWords"];

const builtIn = build(languages.map((language) => entriesOf(language)));

/** Returns the built-in vocabulary, with words added, which win over built-in ones. */
export function vocabulary(extra?: ExtraWords): Vocabulary {
  return extra ? extended(extra) : builtIn;
}

/** Every page asks for the words of its configuration. */
const extended = rememberByObject((extra: ExtraWords) =>
  build([...languages.map((language) => entriesOf(language)), ...Object.values(extra).map(extraEntries)]),
);

type Entry = readonly [group: string, concept: string, words: readonly string[]];

function entriesOf(language: Language): readonly Entry[] {
  return groups.flatMap((group) =>
    Object.entries(language[group] as Words<string>).map(([concept, words]): Entry => [group, concept, words ?? []]),
  );
}

/** `primitives.Edm.String`: the group ends at the first dot. */
function extraEntries(words: Readonly<Record<string, readonly string[]>>): readonly Entry[] {
  return Object.entries(words).map(([name, list]): Entry => {
    const dot = name.indexOf(".");
    return [name.slice(0, dot), name.slice(dot + 1), list];
  });
}

function build(sources: readonly (readonly Entry[])[]): Vocabulary {
  const entries = sources.flat();
  const sections = wordMap<SectionConcept>(entries, "sections");
  const columns = wordMap<ColumnConcept>(entries, "columns");
  const primitives = wordMap<PrimitiveConcept>(entries, "primitives");
  const permissions = wordMap<PermissionConcept>(entries, "permissions");
  const typeWords = wordMap<TypeWordConcept>(entries, "typeWords");
  const phrases = wordMap<PhraseConcept>(entries, "phrases");
  const index = indexPhrases(phrases);
  const sectionByHeading = rememberByText((heading) => sectionByText(foldWord(heading), sections));
  const phraseOf = rememberByText((text) => phrases.get(foldWord(text)));
  return {
    sectionOf: (heading, anchor) => sectionByAnchor(anchor, sections) ?? sectionByHeading(heading),
    columnOf: rememberByText((head) => columns.get(foldWord(head))),
    primitiveOf: rememberByText((word) => primitives.get(foldWord(word).replace(/^edm\./, ""))),
    permissionKindOf: rememberByText((label) => permissions.get(foldWord(label))),
    typeWordOf: rememberByText((word) => typeWords.get(foldWord(word))),
    isPhrase: (concept, text) => phraseOf(text) === concept,
    phrasesIn: rememberByText((text) => findPhrases(text, index)),
  };
}

/** Later entries win, so that a configuration's words do. */
function wordMap<Concept extends string>(entries: readonly Entry[], group: Group): ReadonlyMap<string, Concept> {
  const own = entries.filter(([name]) => name === group);
  return new Map(own.flatMap(([, concept, words]) => words.map((word) => [foldWord(word), concept as Concept])));
}

function sectionByAnchor(
  anchor: string | undefined,
  sections: ReadonlyMap<string, SectionConcept>,
): SectionConcept | undefined {
  return anchor === undefined ? undefined : sectionByText(foldWord(anchor.replace(/[-_]+/g, " ")), sections);
}

const openEnded: ReadonlySet<SectionConcept> = new Set(["permissions", "examples", "request", "response"]);

/** "Example 1: Get a user" and "Permissions for chats" are an example and permissions. */
function sectionByText(text: string, sections: ReadonlyMap<string, SectionConcept>): SectionConcept | undefined {
  const known = sections.get(text) ?? sections.get(text.replace(/(?<!\s)\s*[(（].*$/s, ""));
  if (known) return known;
  const head = text.slice(0, 1) + text.slice(1).replace(/[:：–—-].*$/s, "");
  const stem = /^(\D*[^\d\s])\s*(?:\d[\d.]*\s*)?$/.exec(head)?.[1] ?? "";
  const byStem = sections.get(stem);
  if (byStem && openEnded.has(byStem)) return byStem;
  const first = sections.get(text.split(" ", 1)[0] ?? "");
  return first === "permissions" || first === "examples" ? first : undefined;
}
