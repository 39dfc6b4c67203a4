import type { Body, CodeBlock } from "../../parse/syntax.ts";
import type { BlockUse, ExampleBody, PageCodeBlock } from "../api-model.ts";
import type { Placed } from "../page-reading.ts";
import { placeOf } from "../page-reading.ts";

/** Builds what the model keeps of a code block: its JSON bodies with their places. */
export function pageCodeBlock(block: Placed<CodeBlock>, use: BlockUse): PageCodeBlock {
  return {
    use,
    language: block.node.language,
    bodies: bodiesOf(block.node).map((body) => exampleBody(body, block)),
    source: placeOf(block, block.node),
  };
}

function bodiesOf({ content }: CodeBlock): readonly Body[] {
  if (content.kind === "json") return [content.body];
  if (content.kind !== "http") return [];
  return content.messages.flatMap(({ body }) => (body?.json === undefined ? [] : [body]));
}

function exampleBody(body: Body, { lines }: Placed<CodeBlock>): ExampleBody {
  return {
    text: body.text,
    ...(body.json !== undefined && { json: body.json }),
    lines,
    span: { start: body.start, end: body.end },
    source: placeOf({ lines }, body),
  };
}
