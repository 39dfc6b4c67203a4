/** The types of the model by the names that pages use for them. Built from the declarations of all pages. */
export interface TypeNames {
  /** Page file → qualified names of the types that it declares, its main one first. */
  readonly namesByFile: ReadonlyMap<string, readonly string[]>;
  /** Lower-case qualified name → the name as its own page spells it. */
  readonly nameByLowerCase: ReadonlyMap<string, string>;
  /** Lower-case bare name → the qualified names that end in it. */
  readonly namesByBareName: ReadonlyMap<string, readonly string[]>;
  /** Page file and bookmark, `file#anchor` in lower case → the type declared under that heading. */
  readonly nameByAnchor: ReadonlyMap<string, string>;
}

/** Where a name stands: what links are relative to, and which namespace comes first. */
export interface NameContext {
  readonly file: string;
  readonly namespace: string;
}
