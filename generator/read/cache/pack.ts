import { hashBytes } from "./hash-bytes.ts";

/** Entries of a cache by key, in one file: thousands of small files would take longer to open than pages to parse. */
export interface Pack {
  /** Returns an entry; nothing where the pack has none or its bytes aren't those that were written. */
  readonly find: (key: string) => Buffer | undefined;
}

type Index = Readonly<Record<string, unknown>>;

const MARK = "markdrift cache 2 ";
const HEAD_BYTES = MARK.length + 12;

/** Prints a pack: a mark, the length of the index, the index as JSON, then the entries one after the other. */
export function printPack(entries: ReadonlyMap<string, Buffer>): Buffer {
  const index: Record<string, readonly [start: number, end: number, hash: string]> = Object.create(null);
  const bodies: Buffer[] = [];
  let start = 0;
  for (const [key, entry] of entries) {
    index[key] = [start, start + entry.length, hashBytes(entry)];
    bodies.push(entry);
    start += entry.length;
  }
  const indexBytes = Buffer.from(JSON.stringify(index));
  return Buffer.concat([Buffer.from(`${MARK}${String(indexBytes.length).padStart(11)}\n`), indexBytes, ...bodies]);
}

/** Parses a pack; nothing where the bytes are none. Entries are looked at when they are asked for. */
export function parsePack(bytes: Buffer): Pack | undefined {
  const head = bytes.toString("latin1", 0, HEAD_BYTES);
  const length = Number(head.slice(MARK.length));
  if (!head.startsWith(MARK) || !Number.isSafeInteger(length)) return undefined;
  const index = parseIndex(bytes.toString("utf8", HEAD_BYTES, HEAD_BYTES + length));
  if (index === undefined) return undefined;
  return {
    find: (key) => {
      if (!Object.hasOwn(index, key)) return undefined;
      const place: unknown = index[key];
      if (!Array.isArray(place)) return undefined;
      const [start, end, hash] = place;
      const body = bytes.subarray(HEAD_BYTES + length + start, HEAD_BYTES + length + end);
      return hashBytes(body) === hash ? body : undefined;
    },
  };
}

function parseIndex(text: string): Index | undefined {
  try {
    const index: unknown = JSON.parse(text);
    return typeof index === "object" && index !== null ? (index as Index) : undefined;
  } catch {
    return undefined;
  }
}
