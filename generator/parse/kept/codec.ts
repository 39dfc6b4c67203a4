import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";

/** How a part of a page's syntax becomes bytes, and comes back. */
export interface Codec<Value> {
  readonly write: (value: Value, to: ByteWriter) => void;
  readonly read: (from: ByteReader) => Value;
}

/** A codec for each kind of a part. A new kind breaks the build until it has one. */
export type CodecByKind<Part extends { readonly kind: string }> = {
  readonly [Kind in Part["kind"]]: Codec<Extract<Part, { readonly kind: Kind }>>;
};
