import type { SharedOptions } from "./shared-options.ts";

/** The options of `watch`, as commander gives them. */
export interface WatchOptions extends SharedOptions {
  readonly out?: string;
}
