import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emitCsdl } from "../../../generator/emit/csdl/emit-csdl.ts";
import { buildCsdl } from "../../../generator/model/csdl/build-csdl.ts";
import { parseModel } from "../../../generator/model/parse-model.ts";
import { printModel } from "../../../generator/model/print-model.ts";
import { parseCsdl } from "../../../generator/parse/csdl/parse-csdl.ts";

const packed = "../shared/corpus/graph-csdl-v1.0-2021-07-13.xml.xz";
const scorer = "../shared/tools/score-truth";
const isHere = existsSync(packed) && existsSync(scorer);

describe.skipIf(!isHere)(`the CSDL of a large service (needs ${packed})`, () => {
  let folder = "";
  let metadata = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "markdrift-csdl-"));
    metadata = join(folder, "metadata.xml");
    const unpacked = spawnSync("xz", ["--decompress", "--stdout", packed], { maxBuffer: 1e9 });
    writeFileSync(metadata, unpacked.stdout);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("builds exactly the types, properties and members that it declares", () => {
    const model = buildCsdl([parseCsdl({ path: "metadata.xml", text: readFileSync(metadata, "utf8") })]);
    const printed = printModel({ schemaVersion: 1, operations: [], pages: [], ...model });
    const file = join(folder, "model.json");
    writeFileSync(file, printed);
    const score = spawnSync(scorer, [file, metadata], { encoding: "utf8" }).stdout;
    expect(score.split("\n").slice(0, -2)).toEqual([
      "types.entityType: 507/507 = 100.00 %, of these the kind is right in 507",
      "types.complexType: 515/515 = 100.00 %, of these the kind is right in 515",
      "types.enumType: 322/322 = 100.00 %, of these the kind is right in 322",
      "types.extra: 0",
      "recall.properties: 4850/4850 = 100.00 %",
      "recall.navigation: 603/603 = 100.00 %",
      "precision: 5453/5453 = 100.00 %",
      "type: 5453/5453 = 100.00 %",
      "enum.recall: 1752/1752 = 100.00 %",
      "enum.precision: 1752/1752 = 100.00 %",
    ]);
    expect(printModel(parseModel(printed))).toBe(printed);
  });

  it("emits as XML what reads back as the same model", () => {
    const types = buildCsdl([parseCsdl({ path: "metadata.xml", text: readFileSync(metadata, "utf8") })]);
    const model = { schemaVersion: 1, operations: [], pages: [], ...types } as const;
    const text = emitCsdl({ model }).find(({ path }) => path === "metadata.xml")?.text ?? "";
    const again = { ...model, ...buildCsdl([parseCsdl({ path: "metadata.xml", text })]) };
    expect(withoutPlaces(printModel(again)) === withoutPlaces(printModel(model))).toBe(true);
  });
});

function withoutPlaces(printed: string): string {
  return JSON.stringify(JSON.parse(printed, (key, value: unknown) => (key === "source" ? undefined : value)));
}
