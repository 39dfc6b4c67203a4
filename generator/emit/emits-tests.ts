import { usualKinds } from "./usual-kinds.ts";
import type { EmitOptions } from "./emit-options.ts";

/** Tells whether tests are emitted: only these hold to what the check found. */
export function emitsTests({ kinds = usualKinds }: EmitOptions): boolean {
  return kinds.includes("tests");
}
