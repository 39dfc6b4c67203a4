import { checkModel } from "../../../generator/check/check-model.ts";
import type { EmitKind } from "../../../generator/config/config.ts";
import { emitFiles } from "../../../generator/emit/emit-files.ts";
import { buildModel } from "../../../generator/model/build-model.ts";
import { linkIncludes } from "../../../generator/parse/link-includes.ts";
import type { Syntax } from "../../../generator/parse/parse-sources.ts";
import { tryCase } from "../try-case.ts";
import { judgeOutput } from "./judge-output.ts";

const kinds: readonly EmitKind[] = ["types", "schemas", "zod", "routes", "paths", "tests", "openapi", "csdl", "model"];

/**
 * Emits everything of all parts together and compiles it. What fails is looked for part by part; returns a sentence
 * that names the part that fails alone, or the first and the last of those that fail together.
 */
export async function judgeSyntax(parts: readonly Syntax[]): Promise<readonly string[]> {
  const fault = await faultOf(parts);
  return fault === undefined ? [] : [await pinFault(parts, fault)];
}

async function faultOf(parts: readonly Syntax[]): Promise<string | undefined> {
  const { fault } = await tryCase(async () => {
    const pages = linkIncludes(
      parts.flatMap((part) => part.pages),
      [],
    );
    const model = buildModel({ pages, schemas: parts.flatMap((part) => part.schemas) });
    const faults = judgeOutput(await emitFiles(model, { kinds, drift: { known: checkModel(model), fresh: [] } }));
    if (faults.length > 0) throw new Error(faults.slice(0, 3).join("; "));
  });
  return fault;
}

async function pinFault(parts: readonly Syntax[], fault: string): Promise<string> {
  const half = Math.ceil(parts.length / 2);
  for (const some of parts.length < 2 ? [] : [parts.slice(0, half), parts.slice(half)]) {
    const inSome = await faultOf(some);
    if (inSome !== undefined) return pinFault(some, inSome);
  }
  return `${nameOf(parts.at(0))} to ${nameOf(parts.at(-1))}: ${fault}`;
}

function nameOf(part: Syntax | undefined): string {
  return (part?.pages.at(-1) ?? part?.schemas.at(-1))?.file ?? "";
}
