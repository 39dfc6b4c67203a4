import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkModel } from "../../generator/check/check-model.ts";
import { emitContext } from "../../generator/emit/emit-context.ts";
import type { BuiltExample } from "../../generator/emit/routes/build-examples.ts";
import { groupContracts } from "../../generator/emit/routes/group-contracts.ts";
import { schemaOf } from "../../generator/emit/schemas/schema-of.ts";
import { driftByFile, driftWithin } from "../../generator/emit/tests/drift-by-file.ts";
import type { DriftByFile } from "../../generator/emit/tests/drift-by-file.ts";
import { bodiless } from "../../generator/emit/tests/print-snapshot.ts";
import { buildModel } from "../../generator/model/build-model.ts";
import { parseSources } from "../../generator/parse/parse-sources.ts";
import { readSources } from "../../generator/read/read-sources.ts";
import { createStubApp } from "../../templates/runtime/app.ts";

const unpack = new URL("../../../shared/tools/unpack-corpus", import.meta.url).pathname;

describe.skipIf(!existsSync(unpack))(`the documented examples of a large service (needs ${unpack})`, () => {
  let folder = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "markdrift-pairs-"));
    spawnSync(unpack, [folder]);
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    { what: "pages alone", csdl: [] },
    { what: "pages and CSDL", csdl: ["csdl-v1.0.xml"] },
  ])(
    "$what: the stubs take and answer every pair that the check has nothing against",
    async ({ what, csdl }) => {
      const { pairs, unequal } = await answerPairs(folder, csdl);
      console.log(`${what}: ${pairs - unequal.length} of ${pairs} pairs are answered as documented`);
      expect(pairs).toBeGreaterThan(1900);
      expect(unequal).toEqual([]);
    },
    300_000,
  );
});

async function answerPairs(cwd: string, csdl: readonly string[]): Promise<{ pairs: number; unequal: string[] }> {
  const model = buildModel(parseSources(await readSources({ cwd, docs: ["v1.0"], csdl })));
  const drift = driftByFile(checkModel(model));
  const operations = [...groupContracts(emitContext(model, {}))].flatMap((module) => module.operations);
  const contracts = operations.map(({ built }) => built.contract);
  const app = createStubApp({ contracts, schemas: { $defs: schemaOf(model) } });
  let pairs = 0;
  const unequal: string[] = [];
  for (const { built } of operations) {
    for (const example of built.examples.filter((one) => isHeld(one, drift))) {
      pairs += 1;
      const answer = await app.fetch(requestOf(built.contract.name, example));
      if (!(await isAsDocumented(answer, example)))
        unequal.push(`${built.operation.page}:${example.example.request.source.line}`);
    }
  }
  return { pairs, unequal };
}

/** The check has nothing against either message, and what is JSON parses. */
function isHeld({ example, response }: BuiltExample, drift: DriftByFile): boolean {
  return [example.request, response].every(
    (message) => !driftWithin(drift, message) && !message.body?.json?.faults.some(({ code }) => code === "syntax"),
  );
}

function requestOf(operation: string, { contract: { name, request } }: BuiltExample): Request {
  const headers = new Headers({ ...request.headers, "x-example": `${operation}/${name}` });
  const body = request.body === undefined ? request.text : JSON.stringify(request.body);
  const takesBody = body !== undefined && request.method !== "GET" && request.method !== "HEAD";
  return new Request(`http://localhost${request.url}`, {
    method: request.method,
    headers,
    ...(takesBody && { body }),
  });
}

async function isAsDocumented(answer: Response, { contract: { response } }: BuiltExample): Promise<boolean> {
  const { status, body, text = "" } = response;
  const wanted = body === undefined ? text : JSON.stringify(body);
  return answer.status === status && (bodiless.has(status) || (await answer.text()) === wanted);
}
