import { z } from "zod";
import type { LineMap } from "../text/source.ts";
import type { ApiModel, Page } from "./api-model.ts";
import { type ModelJson, modelSchema } from "./json/model-schema.ts";
import { operationOfJson } from "./json/operation-of-json.ts";
import { typeOfJson } from "./json/type-of-json.ts";
import { wideLines } from "./json/wide-lines.ts";

type BodyJson = ModelJson["operations"][number]["examples"][number]["request"]["body"];

/**
 * Parses the model JSON that `printModel` prints; printed again it is the same text. What the JSON leaves out is empty
 * (declarations, headings) or that of the whole it belongs to (the place of a method in its route).
 *
 * @throws SyntaxError, with the path of the first wrong value, where the text is no model JSON.
 */
export function parseModel(text: string): ApiModel {
  const result = modelSchema.safeParse(JSON.parse(text.replace(/^\uFEFF/, "")));
  if (!result.success) throw new SyntaxError(`This is no model JSON. ${sentenceOf(result.error)}`);
  return modelOfJson(result.data);
}

function sentenceOf(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? "" : `At \`${issue.path.join(".")}\`: ${issue.message}.`;
}

function modelOfJson(json: ModelJson): ApiModel {
  const linesOf = lineMaps(json);
  const { container } = json;
  return {
    schemaVersion: 1,
    types: new Map(Object.entries(json.types).map(([name, type]) => [name, typeOfJson(type)])),
    operations: json.operations.map((operation) => operationOfJson(operation, linesOf)),
    actions: json.actions.map((action) => ({ kind: "action", ...action })),
    functions: json.functions.map((csdlFunction) => ({ kind: "function", ...csdlFunction })),
    ...(container && { container }),
    pages: json.pages.map((page) => pageOfJson(page, linesOf(page.file))),
  };
}

/** Returns a look-up of line maps, one a file, each long enough for every place that the JSON names. */
function lineMaps(json: ModelJson): (file: string) => LineMap {
  const { starts } = wideLines("", lastLine(json));
  const mapByFile = new Map<string, LineMap>();
  return (file) => {
    const lines = mapByFile.get(file) ?? { file, starts };
    mapByFile.set(file, lines);
    return lines;
  };
}

function lastLine({ operations }: ModelJson): number {
  let last = 1;
  for (const { examples } of operations) {
    for (const { request, responses } of examples) {
      for (const { body } of [request, ...responses]) last = Math.max(last, lastLineOfBody(body));
    }
  }
  return last;
}

function lastLineOfBody(body: BodyJson | undefined): number {
  const places = [body, ...(body?.repairs ?? [])];
  return Math.max(...places.map((place) => place?.source.endLine ?? 1));
}

function pageOfJson(json: ModelJson["pages"][number], lines: LineMap): Page {
  return {
    ...json,
    namespace: "microsoft.graph",
    source: { file: json.file, line: 1, column: 1, endLine: 1, endColumn: 1 },
    headings: [],
    links: [],
    includes: [],
    annotations: [],
    tables: [],
    codeBlocks: [],
    directives: [],
    lines,
  };
}
