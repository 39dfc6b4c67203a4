import type { EmitKind } from "../config/config.ts";

/** What is emitted where nothing says what. */
export const usualKinds: readonly EmitKind[] = ["types", "schemas", "routes", "paths", "tests"];
