import type { FileEntry, FindingEntry, ModelData, Place, ReportData, TextBlock } from "../../report-data.ts";
import { indexModel } from "./index-model.ts";
import type { ModelIndex } from "./index-model.ts";
import { readBlock } from "./read-block.ts";

/** All that the page tells of; what is large is unpacked when it is first asked for. */
export interface Library {
  readonly data: ReportData;
  readonly findingsByFile: ReadonlyMap<number, readonly FindingEntry[]>;
  readonly model: () => Promise<ModelIndex>;
  /** Returns the text of a file, undefined where it isn't in the page. */
  readonly text: (file: number) => Promise<string | undefined>;
  /** Returns the same in lines. */
  readonly lines: (file: number) => Promise<readonly string[] | undefined>;
  readonly file: (place: Place) => FileEntry;
  readonly fileByPath: ReadonlyMap<string, number>;
}

/** Opens the page's data. */
export async function openLibrary(): Promise<Library> {
  const data = await readBlock<ReportData>("report");
  const blocks = new Map<number, Promise<ReadonlyMap<number, string>>>();
  let model: Promise<ModelIndex> | undefined;
  const readTexts = (block: number): Promise<ReadonlyMap<number, string>> => {
    const texts = blocks.get(block) ?? readBlock<TextBlock>(`text-${block}`).then((entries) => new Map(entries));
    blocks.set(block, texts);
    return texts;
  };
  const text = async (file: number): Promise<string | undefined> => {
    const block = data.files[file]?.block;
    return block === undefined ? undefined : (await readTexts(block)).get(file);
  };
  return {
    data,
    findingsByFile: Map.groupBy(data.findings, ({ place: [file] }) => file),
    model: () => (model ??= readBlock<ModelData>("model").then(indexModel)),
    text,
    lines: async (file) => (await text(file))?.split(/\r\n|\r|\n/),
    file: ([file]) => data.files[file] ?? { path: "" },
    fileByPath: new Map(data.files.map(({ path }, index) => [path, index])),
  };
}
