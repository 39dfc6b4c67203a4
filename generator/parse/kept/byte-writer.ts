import type { Span } from "../../text/source.ts";

/**
 * Writes what is kept of a page. Numbers take as few bytes as they need, spans count from where the last one began, and a
 * string that the page has where it is looked for takes its length alone: the page's text is at hand whenever it is read.
 */
export class ByteWriter {
  readonly #source: string;
  readonly #bytes: number[] = [];
  readonly #literals = new Map<string, number>();
  #last = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Writes a whole number from 0 to 2³¹ - 1. */
  number(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.#bytes.push((rest & 0x7f) | 0x80);
    this.#bytes.push(rest);
  }

  flag(value: boolean): void {
    this.#bytes.push(value ? 1 : 0);
  }

  span({ start, end }: Span): void {
    this.#difference(start - this.#last);
    this.#difference(end - start);
    this.#last = start;
  }

  /** Writes a string that most often stands in the page at an offset, or else somewhere before `end`. */
  string(value: string, at: number, end: number = at): void {
    const found = this.#find(value, at, end);
    if (found < 0) return this.word(value);
    this.number(value.length * 2);
    this.number(found - at);
  }

  /** Writes a string that the page needn't have. */
  word(value: string): void {
    const index = this.#literals.get(value) ?? this.#literals.size;
    this.#literals.set(value, index);
    this.number(index * 2 + 1);
  }

  list<Item>(items: readonly Item[], write: (item: Item, to: ByteWriter) => void): void {
    this.number(items.length);
    for (const item of items) write(item, this);
  }

  /** Returns all that was written, behind a line with the strings that the page doesn't have. */
  finish(): Buffer {
    const literals = `${JSON.stringify([...this.#literals.keys()])}\n`;
    return Buffer.concat([Buffer.from(literals), Uint8Array.from(this.#bytes)]);
  }

  #difference(value: number): void {
    this.number((value << 1) ^ (value >> 31));
  }

  #find(value: string, at: number, end: number): number {
    if (this.#source.startsWith(value, at)) return at;
    const within = this.#source.slice(at, end).indexOf(value);
    return within < 0 ? -1 : at + within;
  }
}
