import { dirname, resolve } from "node:path";
import type { ApiModel } from "../model/api-model.ts";
import { buildModel } from "../model/build-model.ts";
import { parseModel } from "../model/parse-model.ts";
import type { ParseOptions } from "../parse/parse-page.ts";
import { parseSources } from "../parse/parse-sources.ts";
import type { Trees } from "../parse/remember-trees.ts";
import { parseRevisionPath, readRevision } from "../read/read-revision.ts";
import { readSources } from "../read/read-sources.ts";
import { readTexts } from "../read/read-texts.ts";
import type { Sources } from "../read/sources.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { sayAside } from "./say-aside.ts";
import { sayGitFault } from "./say-git-fault.ts";
import { UsageError } from "./usage-error.ts";

/** How to parse a version, and what other versions share with it. */
export interface VersionOptions extends ParseOptions {
  readonly trees?: Trees;
}

const MAX_MODEL_BYTES = 2 ** 29;

/**
 * Returns the model of one version of an API; what of it can't be read is printed to standard error.
 *
 * @param version a folder of pages, a CSDL file, a model file (`.json`), or `REV:PATH` of the repository at `cwd`
 * @throws UsageError where there is nothing to read
 */
export async function modelOfVersion(version: string, cwd: string, options: VersionOptions): Promise<ApiModel> {
  if (version.endsWith(".json") && parseRevisionPath(version) === undefined) return readModel(resolve(cwd, version));
  const sources = await readVersionSources(version, cwd);
  if (sources.pages.length + sources.csdl.length === 0)
    throw new UsageError(
      `Nothing at \`${version}\`, expected a folder of pages, a CSDL file, a model file or REV:PATH of the git repository`,
    );
  const syntax = parseSources(sources, options, { trees: options.trees });
  printDiagnostics([...sources.diagnostics, ...(syntax.faults ?? [])], sayAside);
  return buildModel(syntax);
}

function readModel(path: string): ApiModel {
  const { files, diagnostics } = readTexts([path], {
    root: dirname(path),
    maxBytes: MAX_MODEL_BYTES,
    overlay: new Map(),
  });
  const [file] = files;
  if (file === undefined) throw new UsageError(`\`${path}\`: ${diagnostics[0]?.message}`);
  try {
    return parseModel(file.text);
  } catch (error) {
    throw new UsageError(`Can't read the model \`${path}\`: ${messageOf(error)}`);
  }
}

async function readVersionSources(version: string, cwd: string): Promise<Sources> {
  const revision = parseRevisionPath(version);
  if (revision === undefined)
    return readSources(isSchema(version) ? { cwd, docs: [], csdl: [version] } : { cwd, docs: [version] });
  try {
    return readRevision(revision, cwd);
  } catch (error) {
    throw new UsageError(`Can't read \`${version}\`: git says ${sayGitFault(error)}`);
  }
}

function isSchema(path: string): boolean {
  return /\.(xml|csdl|edmx)$/i.test(path);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.trim() : String(error);
}
