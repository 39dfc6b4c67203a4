import type {
  Alert,
  Annotation,
  CodeBlock,
  Comment,
  Heading,
  Html,
  List,
  PageSyntax,
  Paragraph,
  Quote,
  Table,
} from "../parse/syntax.ts";
import type { LineMap, SourceRange, Span } from "../text/source.ts";
import { rangeOf } from "../text/source.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { BlockUse, PageKind } from "./api-model.ts";
import type { SectionRole } from "./reading/section-role.ts";
import type { PropertyRow } from "./types/sketch.ts";

/**
 * A page laid flat for the readers of types and operations: includes expanded, one tab of each group, zones opened,
 * and the tables and code blocks inside of alerts, quotes and lists set behind the block that holds them.
 */
export interface PageReading {
  readonly syntax: PageSyntax;
  /** The words that headings, column heads and cells are told by. */
  readonly words: Vocabulary;
  readonly file: string;
  readonly kind: PageKind;
  /** The first heading's text, or what stands in for it; empty where the page has none. */
  readonly title: string;
  readonly titleSource: SourceRange;
  /** The `Namespace:` line, or the namespace of pages that name none. */
  readonly namespace: string;
  readonly frontMatter: ReadonlyMap<string, string>;
  /** In the order of the page; the first holds what stands before the first heading. */
  readonly sections: readonly SectionReading[];
  /** Every table and code block of the page, those of unread tabs too, in the order of the page. */
  readonly claimable: readonly Placed<Claimable>[];
  /** What each table and code block was read as. Readers add to it with `claim` and `putAside`. */
  readonly claims: Map<Claimable, BlockUse>;
  /** The rows of the request-body tables read so far, as types and operations both need them: see `bodyRows`. */
  readonly bodyRows: Map<Table, readonly PropertyRow[]>;
}

/** A heading with what stands below it, up to the next heading of any depth. */
export interface SectionReading {
  readonly heading?: Placed<Heading>;
  readonly role: SectionRole;
  /** Its own role, then those of the headings above, innermost first. */
  readonly roles: readonly SectionRole[];
  /** The headings above this section's own, outermost first, with their roles. */
  readonly above: readonly { readonly heading: Heading; readonly role: SectionRole }[];
  readonly blocks: readonly Placed<FlatBlock>[];
  /** Those of its blocks that are tables. */
  readonly tables: readonly Placed<Table>[];
  /** Those of its blocks that are code blocks. */
  readonly codeBlocks: readonly Placed<CodeBlock>[];
}

/** A node together with the lines of the file that it stands in, which an include makes another than the page's. */
export interface Placed<Node> {
  readonly node: Node;
  readonly lines: LineMap;
}

export type FlatBlock = Paragraph | List | Table | CodeBlock | Annotation | Comment | Html | Alert | Quote;
export type Claimable = Table | CodeBlock;

/** Returns the place of a part of a placed node. */
export function placeOf(placed: { readonly lines: LineMap }, span: Span): SourceRange {
  return rangeOf(placed.lines, span);
}

/** Returns whether a section has one of the roles, itself or by a heading above it. */
export function isWithin({ roles }: SectionReading, ...sought: readonly SectionRole[]): boolean {
  return sought.some((role) => roles.includes(role));
}

/** Returns the section's blocks of one kind. */
export function blocksOf<Kind extends FlatBlock["kind"]>(
  section: SectionReading,
  kind: Kind,
): readonly Placed<Extract<FlatBlock, { kind: Kind }>>[] {
  return section.blocks.filter(
    (block): block is Placed<Extract<FlatBlock, { kind: Kind }>> => block.node.kind === kind,
  );
}

/** Notes what a table or code block was read as; the first reader's word holds. */
export function claim(page: PageReading, block: Claimable, as: string): void {
  if (page.claims.get(block)?.kind !== "read") page.claims.set(block, { kind: "read", as });
}

/** Notes why a table or code block was left alone; a reader that does read it overrules this. */
export function putAside(page: PageReading, block: Claimable, reason: string): void {
  if (!page.claims.has(block)) page.claims.set(block, { kind: "aside", reason });
}

/** Returns what became of a table or code block so far. */
export function useOf(page: PageReading, block: Claimable): BlockUse {
  return page.claims.get(block) ?? { kind: "unread" };
}

/** Returns what became so far of the tables and code blocks of a page, in their order. */
export function usesOf({ claimable, claims }: PageReading): readonly (BlockUse | undefined)[] {
  return claimable.map(({ node }) => claims.get(node));
}

/** Notes what became of the tables and code blocks of a page when it was read before: the inverse of `usesOf`. */
export function noteUses({ claimable, claims }: PageReading, uses: readonly (BlockUse | undefined)[]): void {
  for (const [at, { node }] of claimable.entries()) {
    const use = uses[at];
    if (use !== undefined) claims.set(node, use);
  }
}
