import type { Body, CodeBlock } from "../../parse/syntax.ts";
import { rangeOf, type LineMap } from "../../text/source.ts";
import type { BlockUse, ExampleBody, PageCodeBlock } from "../api-model.ts";
import type { Placed } from "../page-reading.ts";

/** Builds what the model keeps of a code block: its JSON bodies with their places. */
export function pageCodeBlock({ node, lines }: Placed<CodeBlock>, use: BlockUse): PageCodeBlock {
  const { language, start, end } = node;
  return { use, language, bodies: bodiesOf(node).map((body) => exampleBody(body, lines)), lines, start, end };
}

function bodiesOf({ content }: CodeBlock): readonly Body[] {
  if (content.kind === "json") return [content.body];
  if (content.kind !== "http") return [];
  return content.messages.flatMap(({ body }) => (body?.json === undefined ? [] : [body]));
}

function exampleBody(body: Body, lines: LineMap): ExampleBody {
  return {
    text: body.text,
    ...(body.json !== undefined && { json: body.json }),
    lines,
    span: { start: body.start, end: body.end },
    source: rangeOf(lines, body),
  };
}
