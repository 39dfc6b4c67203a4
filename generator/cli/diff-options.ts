import type { ChangeSeverity } from "../compare/change.ts";

/** The options of `diff`, as commander gives them. */
export interface DiffCommandOptions {
  readonly cwd?: string;
  readonly config?: string | false;
  readonly format: "pretty" | "markdown" | "json" | "changelog";
  readonly output?: string;
  readonly failOn?: ChangeSeverity;
  readonly parser?: "native" | "remark";
  readonly color: boolean;
  readonly apiVersion: string;
  readonly workload: string;
  readonly date?: string;
}
