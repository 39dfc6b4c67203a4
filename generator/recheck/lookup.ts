/**
 * Something that checking a page asked about the rest of the set, as a key: a type by its name, as pages alone document it
 * or as it is with CSDL merged; the types that have a property; how routes spell a segment; the headings of a page; or,
 * where a place of another file is pointed at, that file.
 */
export type Lookup = `${LookupKind} ${string}`;

export type LookupKind = "documented" | "type" | "property" | "segment" | "page" | "file";

/** Takes note of what is asked. */
export type NoteLookup = (lookup: Lookup) => void;
