import type { EmitConfig } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** How a model is emitted. */
export interface EmitOptions extends EmitConfig {
  /** The namespace whose types lie in `types/` itself; `microsoft.graph` by default. */
  readonly rootNamespace?: string;
  /** Reads `type-module.hbs` and its like; those of the package by default. */
  readonly readTemplate?: (name: string) => string;
  /** What the file headers say regenerates them; `npx markdrift generate` by default. */
  readonly command?: string;
  /** Findings that are known: the examples they lie in are not held against their types in generated tests. */
  readonly knownDrift?: readonly Diagnostic[];
  /** The service root that routes are below. */
  readonly baseUrl?: string;
  /** Emits a `package.json` of this name beside the rest. */
  readonly packageName?: string;
}
