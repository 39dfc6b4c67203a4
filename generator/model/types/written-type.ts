import type { Cell } from "../../parse/syntax.ts";

/** A type as a cell writes it, before names are resolved. */
export interface WrittenType {
  /** `Edm.String` for a primitive word; else the name as written. */
  readonly name: string;
  readonly primitive: boolean;
  readonly target?: string;
  readonly collection: boolean;
}

/** Reads a type cell; undefined where it says nothing readable. */
export function writtenTypeOf(cell: Cell | undefined): WrittenType | undefined {
  const content = cell?.content;
  if (content === undefined) return undefined;
  const text = content.text;
  const collection = /collection\s*\(|(?:^|[^\w])collection\b/iu.test(text) && !/^collection$/iu.test(text);
  const link = content.parts.find((part) => part.kind === "link");
  if (link?.kind === "link") {
    const name = link.text.replace(/[`*]/g, "").trim();
    const edm = primitives.get(name.toLowerCase());
    if (edm !== undefined) return { name: edm, primitive: true, collection };
    return {
      name,
      primitive: false,
      target: link.target,
      collection: collection || (/collection$/iu.test(link.text.trim()) && / /.test(link.text.trim())),
    };
  }
  const bare =
    text
      .replace(/^collection\s*\(?(?:of )?|\)?$/giu, "")
      .replace(/\(.*\)/u, "")
      .replace(/\b(collection|object|enum|resource)\b/giu, "")
      .trim()
      .split(/[\s,]+/u)[0] ?? "";
  const name = bare.replace(/^[[`*]+|[\]`*.]+$/gu, "");
  const edm = primitives.get(name.replace(/^edm\./iu, "").toLowerCase());
  if (edm !== undefined) return { name: edm, primitive: true, collection };
  return /^[A-Za-z_][\w.]*$/u.test(name) ? { name, primitive: false, collection } : undefined;
}

const primitives: ReadonlyMap<string, string> = new Map(
  [
    "String:string,url,string(enum)",
    "Boolean:boolean,bool",
    "Int32:int32,int,integer,number",
    "Int64:int64,long",
    "DateTimeOffset:datetimeoffset,datetime,timestamp",
    "Date:date",
    "Double:double",
    "Single:single,float",
    "Decimal:decimal",
    "Duration:duration",
    "Binary:binary",
    "Guid:guid",
    "Stream:stream",
    "TimeOfDay:timeofday",
    "Byte:byte",
    "Int16:int16",
    "Json:json",
    "Untyped:object",
  ].flatMap((line) => {
    const [edm = "", words = ""] = line.split(":");
    return words.split(",").map((word) => [word, edm === "Json" ? "microsoft.graph.Json" : `Edm.${edm}`] as const);
  }),
);
