import { fileURLToPath } from "node:url";
import { createJiti } from "jiti";
import type { RouteContract } from "../emit/routes/route-contract.ts";

/** Anything that answers a request. */
export interface Answerer {
  fetch(request: Request): Promise<Response> | Response;
}

/** The part of `templates/runtime/app.ts` that serving needs. */
interface Runtime {
  createStubApp(options: { contracts: readonly RouteContract[]; schemas: { $defs: object } }): Answerer;
}

/** `templates/` of this package: two folders above this file, in `dist` and in the source alike. */
const APP = fileURLToPath(new URL("../../templates/runtime/app.ts", import.meta.url));

/** Loads the runtime that generated code has, so that what is served is what generated stubs answer. */
export async function loadRuntime(): Promise<Runtime> {
  return createJiti(import.meta.url).import<Runtime>(APP);
}
