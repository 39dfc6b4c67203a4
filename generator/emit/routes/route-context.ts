import type { EmitContext } from "../emit-context.ts";
import { findBodies } from "../types/find-bodies.ts";
import type { TypeBodies } from "../types/find-bodies.ts";

/** What printing routes needs beside the usual. */
export interface RouteContext extends EmitContext {
  /** The types that have bodies of their own for creating and updating, by qualified name. */
  readonly bodies: ReadonlyMap<string, TypeBodies>;
}

/** Adds to a context what routes and their tests need. */
export function routeContext(context: EmitContext): RouteContext {
  return { ...context, bodies: findBodies(context.model) };
}
