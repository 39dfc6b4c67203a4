import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Block } from "../syntax.ts";
import type { TextLine } from "./text-lines.ts";

/** What a plain-text page is read with. */
export interface PlainText {
  readonly source: string;
  readonly lines: readonly TextLine[];
  readonly vocabulary: Vocabulary;
}

/** A block of a plain-text page, and the line behind it. */
export interface ReadBlock {
  readonly block: Block;
  readonly next: number;
}
