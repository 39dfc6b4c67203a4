import type { RouteContract } from "../emit/routes/route-contract.ts";

/** Anything that answers a request. */
export interface Answerer {
  fetch(request: Request): Promise<Response> | Response;
}

/** The part of `templates/runtime` that serving needs. */
export interface Runtime {
  /** Of `app.ts`. */
  createStubApp(options: { contracts: readonly RouteContract[]; schemas: { $defs: object } }): Answerer;
  /** Of `parse-request.ts`: reads a body as JSON within limits. */
  parseRequest(request: Request): Promise<{ readonly body: ParsedBody }>;
}

/** A body as the runtime parses it; what else there may be has no value. */
export type ParsedBody =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "tooLarge"; readonly message: string }
  | { readonly kind: "none" | "broken" | "other" };

/** What the build makes of `runtime/`: from here, from `dist` and from the bundle the same way. */
const BUNDLE = new URL("../../dist/serve/runtime.js", import.meta.url);

/** Loads the runtime that generated code has, so that what is served is what generated stubs answer. */
export async function loadRuntime(): Promise<Runtime> {
  return (await import(BUNDLE.href)) as Runtime;
}
