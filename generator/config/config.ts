import type { Severity } from "../diagnostics/diagnostic.ts";
import type { Limits } from "./limits.ts";

/** What a project says of itself in `markdrift.config.*` or under `markdrift` in `package.json`. */
export interface Config {
  readonly apis: readonly ApiConfig[];
  /** Rule id, or `area/*`, to the severity it reports with, or `off`. */
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  /** Fingerprints of findings that are known and not reported. Relative to the config. */
  readonly baseline?: string;
  /** A folder whose Handlebars templates stand in front of markdrift's own of the same name. */
  readonly templates?: string;
  readonly emit?: EmitConfig;
  /** Words of translated pages, added to the built-in vocabulary: language → concept → words. */
  readonly vocabulary?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Kind of change to how bad `diff` takes it, where that differs from Microsoft Graph's policy. */
  readonly changes?: Readonly<Record<string, "breaking" | "dangerous" | "safe">>;
  readonly parser?: "native" | "remark";
  readonly cacheDir?: string;
  /** Folders outside of docs and output that symbolic links may lead to; without it, links that lead out aren't followed. */
  readonly outside?: readonly string[];
  /** The most of each thing that is read, where that differs from the defaults. */
  readonly limits?: Partial<Limits>;
}

/** One API, or one version of one. Paths are relative to the config file. */
export interface ApiConfig {
  readonly name: string;
  /** Folders, files or globs of pages. */
  readonly docs?: readonly string[];
  readonly csdl?: readonly string[];
  /** TypeScript declarations to hold against the docs. */
  readonly types?: readonly string[];
  readonly out: string;
  /** The npm package that `out` becomes: JavaScript, declarations and a `package.json` of that name. */
  readonly package?: string;
  /** The namespace of pages that name none; `microsoft.graph` by default. */
  readonly namespace?: string;
  /** The service root that example URLs begin with, version and all. Told from the examples by default. */
  readonly baseUrl?: string;
  /** Which source leads where both say something: by default CSDL for `types`, pages for the rest. */
  readonly lead?: Readonly<Partial<Record<LeadTopic, "docs" | "csdl">>>;
}

export type LeadTopic = "types" | "nullability" | "descriptions" | "permissions";

/** How generated code looks. */
export interface EmitConfig {
  /** What is emitted; `types`, `schemas`, `routes`, `paths` and `tests` by default. */
  readonly kinds?: readonly EmitKind[];
  /** `optional`: every property optional and nullable, as the published Graph types; `documented`: as the docs say. */
  readonly nullability?: "optional" | "documented";
  readonly enums?: "union" | "const" | "enum";
  /** Adds `(string & {})` to the union of an enum that has `unknownFutureValue`. */
  readonly openEnums?: boolean;
  readonly dates?: "string" | "Date";
  readonly readonly?: boolean;
  /** `string & { format }` for dates, GUIDs and their like. */
  readonly brands?: boolean;
  readonly only?: EmitSelection;
}

export type EmitKind = "types" | "schemas" | "zod" | "routes" | "paths" | "tests" | "openapi" | "csdl" | "model";

/** Emits only what is named and what that needs. */
export interface EmitSelection {
  readonly types?: readonly string[];
  readonly pages?: readonly string[];
  readonly routes?: readonly string[];
}

/** Returns the config as given: a place for editors to check and complete it. */
export function defineConfig(config: Config): Config {
  return config;
}
