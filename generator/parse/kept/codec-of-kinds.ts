import type { Codec, CodecByKind } from "./codec.ts";

/** Makes one codec of those for each kind: the number of the kind goes first. */
export function codecOfKinds<Part extends { readonly kind: string }>(codecs: CodecByKind<Part>): Codec<Part> {
  const kinds = Object.keys(codecs) as readonly Part["kind"][];
  const numberByKind = new Map<string, number>(kinds.map((kind, number) => [kind, number]));
  const inOrder = kinds.map((kind) => codecs[kind] as unknown as Codec<Part>);
  const codecAt = (number: number): Codec<Part> => {
    const codec = inOrder[number];
    if (codec === undefined) throw new Error(`No part of a page has kind ${number}.`);
    return codec;
  };
  return {
    write(part, to) {
      const number = numberByKind.get(part.kind) ?? -1;
      to.number(number);
      codecAt(number).write(part, to);
    },
    read: (from) => codecAt(from.number()).read(from),
  };
}
