import type { SharedOptions } from "./shared-options.ts";

/** The options of `serve`, as commander gives them. */
export interface ServeCommandOptions extends SharedOptions {
  readonly port: number;
  readonly host: string;
  readonly allowOrigin?: readonly string[];
  readonly allowHost?: readonly string[];
}
