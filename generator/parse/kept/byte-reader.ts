import { exact } from "../../text/exact.ts";
import type { Span } from "../../text/source.ts";

/** Reads what a `ByteWriter` wrote of a page with the same text, by the same calls in the same order. */
export class ByteReader {
  readonly #source: string;
  readonly #bytes: Uint8Array;
  readonly #literals: readonly string[];
  #at: number;
  #last = 0;

  constructor(bytes: Buffer, source: string) {
    const end = bytes.indexOf("\n");
    this.#source = source;
    this.#bytes = bytes;
    this.#literals = JSON.parse(bytes.toString("utf8", 0, end)) as readonly string[];
    this.#at = end + 1;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at] ?? 0;
      this.#at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  flag(): boolean {
    this.#at += 1;
    return this.#bytes[this.#at - 1] === 1;
  }

  span(): Span {
    const start = this.#last + this.#difference();
    this.#last = start;
    return { start, end: start + this.#difference() };
  }

  /** Reads a string, given the offset that it was written with. */
  string(at: number): string {
    const number = this.number();
    if (number % 2 === 1) return this.#literals[number >> 1] ?? "";
    const start = at + this.number();
    return this.#source.slice(start, start + (number >> 1));
  }

  word(): string {
    return this.#literals[this.number() >> 1] ?? "";
  }

  list<Item>(read: (from: ByteReader) => Item): readonly Item[] {
    const count = this.number();
    const items: Item[] = [];
    for (let index = 0; index < count; index += 1) items.push(read(this));
    return exact(items);
  }

  #difference(): number {
    const value = this.number();
    return (value >>> 1) ^ -(value & 1);
  }
}
