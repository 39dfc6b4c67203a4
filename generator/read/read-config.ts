import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { configFault } from "./config-fault.ts";
import { pathFrom } from "./path-from.ts";
import type { RawConfig, ConfigOutcome } from "./raw-config.ts";

const NAMES = ["ts", "mts", "js", "mjs", "json"].map((ending) => `markdrift.config.${ending}`);

/**
 * Reads the configuration of a working folder: `file` where it is given, else `markdrift.config.*`, else the key
 * `markdrift` of `package.json`.
 */
export async function readConfig(cwd: string, file?: string): Promise<ConfigOutcome> {
  const path = file === undefined ? findConfig(cwd) : resolve(cwd, file);
  if (path === undefined) return { kind: "none" };
  const name = pathFrom(cwd, path);
  try {
    const raw = await (path.endsWith(".json") ? readJsonConfig : readScriptConfig)(path, name);
    if (raw === undefined) return { kind: "none" };
    if (!("value" in raw)) return { kind: "faults", diagnostics: [raw] };
    const { checkConfig } = await import("./check-config.ts");
    return checkConfig(raw, dirname(path));
  } catch (error) {
    return { kind: "faults", diagnostics: [unreadable(name, path, error)] };
  }
}

function findConfig(cwd: string): string | undefined {
  return [...NAMES, "package.json"].map((name) => join(cwd, name)).find((path) => existsSync(path));
}

/** Reads a JSON file; a `package.json` without the key `markdrift` holds no configuration. */
async function readJsonConfig(path: string, file: string): Promise<RawConfig | Diagnostic | undefined> {
  const { parseJsonConfig } = await import("./parse-json-config.ts");
  const raw = parseJsonConfig(readFileSync(path, "utf8"), file);
  if (!("value" in raw) || !path.endsWith("package.json")) return raw;
  const { value } = raw;
  const config = typeof value === "object" && value !== null && "markdrift" in value ? value.markdrift : undefined;
  return config === undefined ? undefined : { ...raw, value: config, at: ["markdrift"] };
}

/** Runs a script for its default export; `import … from "markdrift"` finds this very program. */
async function readScriptConfig(path: string, file: string): Promise<RawConfig> {
  const { createJiti } = await import("jiti");
  const own = fileURLToPath(new URL(`../config/config${import.meta.url.slice(-3)}`, import.meta.url));
  const jiti = createJiti(import.meta.url, { fsCache: false, moduleCache: false, alias: { markdrift: own } });
  return { file, value: await jiti.import(path, { default: true }), at: [] };
}

function unreadable(file: string, path: string, error: unknown): Diagnostic {
  return existsSync(path)
    ? configFault(file, {
        rule: "config/unreadable",
        message: `Can't read the configuration: ${error instanceof Error ? error.message : String(error)}`,
        suggestion: "Correct the file so that it loads.",
      })
    : configFault(file, {
        rule: "config/missing",
        message: `No configuration at \`${file}\``,
        suggestion: `Correct --config, or write one with \`markdrift init\`; it was looked for at \`${path}\`.`,
      });
}
