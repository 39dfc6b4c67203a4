import type { OpenPages } from "../set/open-pages.ts";
import type { Records } from "./records.ts";

/** What the steps of a recheck work with. */
export interface Means {
  readonly pages: OpenPages;
  readonly records: Records;
  /** Returns the hash of a file of the set, by its path; empty where there is none. */
  readonly hashOf: (path: string) => string;
}
