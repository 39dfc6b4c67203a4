/** A file to create, or an existing one with something added and nothing taken away. */
export interface Proposal {
  readonly path: string;
  readonly text: string;
  readonly kind: "create" | "extend";
  /** What it is for, as the end of "Write FILE: …". */
  readonly purpose: string;
  readonly executable?: true;
}
