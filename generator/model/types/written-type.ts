import type { Cell } from "../../parse/syntax.ts";
import { parseTypeCell } from "../../parse/type-cell.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Writable } from "../writable.ts";

/** A type as a cell writes it, before names are resolved. */
export interface WrittenType {
  /** `Edm.String` for a primitive word; else the name as written. */
  readonly name: string;
  readonly primitive?: true;
  readonly target?: string;
  readonly collection?: true;
}

/** Not a primitive of OData but, in the services that use it, a complex type of this name: kept as a name. */
const jsonType = "Json";

/** Reads a type cell: of "x or y" the first. Undefined where it names no type. */
export function writtenTypeOf(cell: Cell | undefined, words: Vocabulary = vocabulary()): WrittenType | undefined {
  if (cell === undefined) return undefined;
  const primitive = cell.content.parts.length === 0 ? words.primitiveOf(cell.content.text) : undefined;
  if (primitive !== undefined && primitive !== "Edm.Untyped") return { name: primitive, primitive: true };
  const { alternatives, collection } = parseTypeCell(cell.content, words);
  const [first] = alternatives;
  if (first === undefined) return undefined;
  const isPrimitive = first.primitive !== undefined && first.name !== jsonType;
  const type: Writable<WrittenType> = isPrimitive ? { name: first.primitive, primitive: true } : { name: first.name };
  if (!isPrimitive && first.linkTarget !== undefined) type.target = first.linkTarget;
  if (collection) type.collection = true;
  return type;
}
