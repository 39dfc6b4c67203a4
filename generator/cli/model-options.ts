import type { SharedOptions } from "./shared-options.ts";

/** The options of `model`, as commander gives them. */
export interface ModelCommandOptions extends SharedOptions {
  readonly output?: string;
  readonly sources: boolean;
  readonly unread?: boolean;
}
