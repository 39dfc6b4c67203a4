import type { Cell } from "../../parse/syntax.ts";
import { parseTypeCell } from "../../parse/type-cell.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { vocabulary } from "../../vocabulary/vocabulary.ts";

/** A type as a cell writes it, before names are resolved. */
export interface WrittenType {
  /** `Edm.String` for a primitive word; else the name as written. */
  readonly name: string;
  readonly primitive: boolean;
  readonly target?: string;
  readonly collection: boolean;
}

/** Not a primitive of OData but, in the services that use it, a complex type of this name: kept as a name. */
const jsonType = "Json";

/** Reads a type cell: of "x or y" the first. Undefined where it names no type. */
export function writtenTypeOf(cell: Cell | undefined, words: Vocabulary = vocabulary()): WrittenType | undefined {
  if (cell === undefined) return undefined;
  const primitive = cell.content.parts.length === 0 ? words.primitiveOf(cell.content.text) : undefined;
  if (primitive !== undefined && primitive !== "Edm.Untyped")
    return { name: primitive, primitive: true, collection: false };
  const { alternatives, collection } = parseTypeCell(cell.content, words);
  const [first] = alternatives;
  if (first === undefined) return undefined;
  if (first.primitive !== undefined && first.name !== jsonType)
    return { name: first.primitive, primitive: true, collection };
  const name = { name: first.name, primitive: false, collection };
  return first.linkTarget === undefined ? name : { ...name, target: first.linkTarget };
}
