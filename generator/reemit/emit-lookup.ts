/**
 * Something that printing an operation asked about the rest of the model, as a key: what a type is called in generated
 * code, what it has, or what operations send to create and update it; each by its qualified name.
 */
export type EmitLookup = `${EmitLookupKind} ${string}`;

export type EmitLookupKind = "name" | "type" | "body";
