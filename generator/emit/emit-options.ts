import type { EmitConfig } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** What the check found, for generated tests to hold to. An example that neither speaks of is as good as it should be. */
export interface Drift {
  /** Accepted: the examples that these lie in are left out of the tests, with the reason. */
  readonly known: readonly Diagnostic[];
  /** Not accepted: the examples that these lie in are held strictly, and so fail. */
  readonly fresh: readonly Diagnostic[];
}

/** How a model is emitted. */
export interface EmitOptions extends EmitConfig {
  /** The namespace whose types lie in `types/` itself; `microsoft.graph` by default. */
  readonly rootNamespace?: string;
  /** Reads `type-module.hbs` and its like; those of the package by default. */
  readonly readTemplate?: (name: string) => string;
  /** What the file headers say regenerates them; `npx markdrift generate` by default. */
  readonly command?: string;
  /** What the check has against the docs; without it, every example is held strictly against its types. */
  readonly drift?: Drift;
  /** The service root that routes are below. */
  readonly baseUrl?: string;
  /** Whether files tell where their parts come from: they do unless this is false, which takes half the memory. */
  readonly traced?: boolean;
  /** Emits a `package.json` of this name beside the rest. */
  readonly packageName?: string;
}
