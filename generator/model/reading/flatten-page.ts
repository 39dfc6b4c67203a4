import type { Block, CodeBlock, Heading, PageSyntax, Section, Table } from "../../parse/syntax.ts";
import type { LineMap } from "../../text/source.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Claimable, FlatBlock, Placed, SectionReading } from "../page-reading.ts";
import type { Writable } from "../writable.ts";
import { roleOf } from "./section-role.ts";

/** The parts of a `PageReading` that its blocks give. */
export interface FlatPage {
  readonly sections: readonly SectionReading[];
  readonly claimable: readonly Placed<Claimable>[];
  /** The tables and code blocks of tabs that are not read, with the tab's name. */
  readonly hidden: ReadonlyMap<Claimable, string>;
}

/** Lays a page flat: see `PageReading`. Linear in the size of the page and of what it includes. */
export function flattenPage(page: PageSyntax, words: Vocabulary): FlatPage {
  const flat: Flattening = { words, sections: [], claimable: [], hidden: new Map() };
  addSection(flat, { blocks: page.blocks, sections: page.sections, lines: page.lines }, top);
  return flat;
}

interface Flattening {
  readonly words: Vocabulary;
  readonly sections: SectionReading[];
  readonly claimable: Placed<Claimable>[];
  readonly hidden: Map<Claimable, string>;
}

interface SectionSource {
  readonly heading?: Heading;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly lines: LineMap;
}

/** What the sections below a heading share. */
type Surroundings = Pick<SectionReading, "roles" | "above">;

const top: Surroundings = { roles: [], above: [] };

/** A section whose blocks are still being added. */
interface GrowingSection extends Writable<SectionReading> {
  blocks: Placed<FlatBlock>[];
  tables: Placed<Table>[];
  codeBlocks: Placed<CodeBlock>[];
}

/** Where the blocks of one section go, and the sections that includes among them bring along. */
interface Target {
  readonly flat: Flattening;
  readonly lines: LineMap;
  readonly section: GrowingSection;
  readonly included: { readonly sections: readonly Section[]; readonly lines: LineMap }[];
}

function addSection(flat: Flattening, source: SectionSource, { roles, above }: Surroundings): void {
  const { heading, lines } = source;
  const role = heading === undefined ? "other" : roleOf(heading, flat.words);
  const section: GrowingSection = {
    role,
    roles: [role].concat(roles),
    above,
    blocks: none,
    tables: none,
    codeBlocks: none,
  };
  if (heading !== undefined) section.heading = { node: heading, lines };
  flat.sections.push(section);
  const target: Target = { flat, lines, section, included: [] };
  addBlocks(target, source.blocks);
  if (target.included.length + source.sections.length === 0) return;
  const below = heading === undefined ? top : { roles: section.roles, above: above.concat({ heading, role }) };
  for (const { sections, lines: own } of target.included) addSections(flat, sections, own, below);
  addSections(flat, source.sections, lines, below);
}

function addSections(flat: Flattening, sections: readonly Section[], lines: LineMap, below: Surroundings): void {
  for (const { heading, blocks, sections: inner } of sections) {
    addSection(flat, { heading, blocks, sections: inner, lines }, below);
  }
}

function addBlocks(target: Target, blocks: readonly Block[]): void {
  for (const block of blocks) addBlock(target, block);
}

function addBlock(target: Target, block: Block): void {
  if (block.kind === "include") return addInclude(target, block);
  if (block.kind === "zone") return addBlocks(target, block.blocks);
  if (block.kind === "tabs") return addTabs(target, block);
  const { lines, section, flat } = target;
  if (block.kind === "table") {
    const placed = { node: block, lines };
    section.blocks = append(section.blocks, placed);
    section.tables = append(section.tables, placed);
    flat.claimable.push(placed);
  } else if (block.kind === "code") {
    const placed = { node: block, lines };
    section.blocks = append(section.blocks, placed);
    section.codeBlocks = append(section.codeBlocks, placed);
    flat.claimable.push(placed);
  } else {
    section.blocks = append(section.blocks, { node: block, lines });
    for (const inner of innerBlocks(block)) addInner(target, inner);
  }
}

const none: never[] = [];

/** Most lists have one item or none, and one that is pushed to takes room for seventeen at once. */
function append<Item>(list: Item[], item: Item): Item[] {
  if (list.length === 0) return [item];
  list.push(item);
  return list;
}

function addInclude(target: Target, include: Extract<Block, { kind: "include" }>): void {
  const { fragment } = include;
  if (fragment === undefined) return;
  const { lines } = fragment;
  addBlocks({ ...target, lines }, fragment.blocks);
  target.included.push({ sections: fragment.sections, lines });
}

/** Reads the HTTP tabs, or the first where none is HTTP; the others only leave their blocks to be put aside. */
function addTabs(target: Target, group: Extract<Block, { kind: "tabs" }>): void {
  const http = group.tabs.filter(({ id }) => id.toLowerCase() === "http");
  const shown = http.length > 0 ? http : group.tabs.slice(0, 1);
  for (const tab of group.tabs) {
    if (shown.includes(tab)) addBlocks(target, tab.blocks);
    else hideBlocks(target, tab.blocks, tab.id);
  }
}

function hideBlocks(target: Target, blocks: readonly Block[], tab: string): void {
  const hidden: Flattening = { words: target.flat.words, sections: [], claimable: [], hidden: new Map() };
  addSection(hidden, { blocks, sections: [], lines: target.lines }, top);
  for (const placed of hidden.claimable) {
    target.flat.claimable.push(placed);
    target.flat.hidden.set(placed.node, tab);
  }
  for (const [block, name] of hidden.hidden) target.flat.hidden.set(block, name);
}

/** Of what stands inside an alert, quote or list, only tables and code are set behind it; its text stays inside. */
function addInner(target: Target, block: Block): void {
  if (block.kind === "paragraph" || block.kind === "html") return;
  if (block.kind === "list" || block.kind === "alert" || block.kind === "quote") {
    for (const inner of innerBlocks(block)) addInner(target, inner);
    return;
  }
  addBlock(target, block);
}

function innerBlocks(block: Block): readonly Block[] {
  if (block.kind === "list") return block.items.flatMap((item) => item.blocks);
  return block.kind === "alert" || block.kind === "quote" ? block.blocks : [];
}
