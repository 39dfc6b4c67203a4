import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { rangeOf } from "../../text/source.ts";
import type { CsdlFault, CsdlSchemaSyntax } from "./csdl-syntax.ts";

/** Returns the faults of CSDL documents as diagnostics: input that can't be read as it stands. */
export function csdlDiagnostics(schemas: readonly CsdlSchemaSyntax[]): Diagnostic[] {
  return schemas.flatMap(({ faults, lines }) =>
    faults.map(({ rule, message, start, end }) => ({
      rule,
      severity: "error" as const,
      message,
      source: rangeOf(lines, { start, end }),
      related: [],
      suggestion: SUGGESTIONS[rule],
    })),
  );
}

const SUGGESTIONS: Readonly<Record<CsdlFault["rule"], string>> = {
  "csdl/syntax": "Mend the document; the service's own `$metadata` is well-formed.",
  "csdl/doctype": "Take the document type declaration out: CSDL has none, and entities are not read.",
  "input/limit": "What is beyond is left out; take it out, or raise `limits.xmlDepth` in the configuration.",
};
