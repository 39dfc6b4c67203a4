import { parse, printParseErrorCode } from "jsonc-parser";
import type { ParseError } from "jsonc-parser";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { mapLines, rangeOf } from "../text/source.ts";
import { configFault } from "./config-fault.ts";
import type { RawConfig } from "./raw-config.ts";

/** Parses a configuration that is JSON; where it isn't, says where. The value is JSON's own: `__proto__` is a key in it. */
export function parseJsonConfig(text: string, file: string): RawConfig | Diagnostic {
  const faults: ParseError[] = [];
  const blank = text.replace(/^\uFEFF/, " ");
  parse(blank, faults, { disallowComments: true, allowTrailingComma: false });
  const [fault] = faults;
  if (fault === undefined) return { file, text: blank, value: JSON.parse(blank), at: [] };
  return configFault(file, {
    rule: "config/unreadable",
    message: `Can't read the configuration as JSON: ${sayFault(fault)}`,
    suggestion: "Mend the JSON; comments and trailing commas are fine in `markdrift.config.ts`.",
    source: rangeOf(mapLines(file, text), { start: fault.offset, end: fault.offset + fault.length }),
  });
}

/** `PropertyNameExpected` → `property name expected`. */
function sayFault({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();
}
