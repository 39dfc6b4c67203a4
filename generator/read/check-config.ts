import { closest, distance } from "fastest-levenshtein";
import type { z } from "zod";
import type { Config } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { configFault } from "./config-fault.ts";
import { configSchema } from "./config-schema.ts";
import { keysAt } from "./config-keys.ts";
import { findKey, findValue } from "./find-in-json.ts";
import type { ConfigOutcome, RawConfig } from "./raw-config.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Checks a configuration against its schema: a diagnostic for each key that is unknown or has a wrong value. */
export function checkConfig(raw: RawConfig, folder: string): ConfigOutcome {
  const checked = configSchema.safeParse(raw.value);
  return checked.success
    ? { kind: "config", config: checked.data as Config, folder }
    : { kind: "faults", diagnostics: checked.error.issues.flatMap((issue) => diagnose(raw, issue)) };
}

function diagnose(raw: RawConfig, issue: Issue): readonly Diagnostic[] {
  return issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => unknownKey(raw, issue, key))
    : [invalidValue(raw, issue)];
}

/** Where any name may stand but this one, the issue itself says what was expected. */
function unknownKey(raw: RawConfig, { path, message }: Issue, key: string): Diagnostic {
  const known = keysAt(path);
  const near = known.length === 0 ? undefined : closest(key, known);
  const isNear = near !== undefined && distance(key, near) <= Math.max(2, key.length / 3);
  const expected = known.length === 0 ? message : known.map((name) => `\`${name}\``).join(", ");
  const source = findKey(raw, [...path, key]);
  return configFault(raw.file, {
    rule: "config/unknown-key",
    message: `Unexpected key \`${printPath([...path, key])}\`, expected ${expected}`,
    suggestion: isNear ? `Did you mean \`${near}\`?` : "Remove the key.",
    ...(source === undefined ? {} : { source }),
  });
}

function invalidValue(raw: RawConfig, issue: Issue): Diagnostic {
  const found = valueAt(raw.value, issue.path);
  const source = findValue(raw, issue.path);
  const key = printPath(issue.path);
  return configFault(raw.file, {
    rule: "config/invalid-value",
    message:
      found === undefined
        ? `Missing key \`${key}\`, expected ${printExpected(issue)}`
        : `Unexpected ${printFound(found)} at ${key === "" ? "the top" : `\`${key}\``}, expected ${printExpected(issue)}`,
    suggestion: found === undefined ? "Add the key." : "Correct the value.",
    ...(source === undefined ? {} : { source }),
  });
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

function printPath(path: Path): string {
  return path
    .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${String(key)}`))
    .join("");
}

function printFound(found: unknown): string {
  if (Array.isArray(found)) return found.length === 0 ? "empty list" : "list";
  return typeof found === "object" ? "object" : `\`${String(JSON.stringify(found))}\``;
}

function printExpected(issue: Issue): string {
  if (issue.code === "invalid_value") return issue.values.map((value) => `\`${String(value)}\``).join(" or ");
  if (issue.code === "invalid_type") return typeNames.get(issue.expected) ?? issue.expected;
  if (issue.code === "too_small") return issue.origin === "string" ? "some text" : "at least one item";
  return issue.message;
}

/** What people call the types of JSON. */
const typeNames: ReadonlyMap<string, string> = new Map([
  ["array", "a list"],
  ["object", "an object"],
  ["record", "an object"],
  ["string", "a string"],
  ["boolean", "`true` or `false`"],
]);
