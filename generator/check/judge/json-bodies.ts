import type { ExampleBody, PageCodeBlock } from "../../model/api-model.ts";
import type { JsonText } from "../../text/json.ts";
import type { CheckContext } from "../context/check-context.ts";
import { rememberInContext } from "../context/remember-in-context.ts";

/** A JSON text in a code block of a page. */
export interface JsonBody {
  readonly body: ExampleBody;
  readonly json: JsonText;
}

/** Returns the JSON texts of all code blocks that are meant to be JSON, in the order of the pages. */
export const jsonBodies = rememberInContext(({ model }: CheckContext): readonly JsonBody[] => {
  const found: JsonBody[] = [];
  for (const page of model.pages) {
    for (const block of page.codeBlocks) {
      if (block.bodies.length === 0 || !isJudged(block)) continue;
      for (const body of block.bodies) if (body.json !== undefined) found.push({ body, json: body.json });
    }
  }
  return found;
});

const judgedLanguages: ReadonlySet<string> = new Set(["", "http", "json", "msgraph-interactive"]);

function isJudged(block: PageCodeBlock): boolean {
  return block.use.kind !== "aside" && judgedLanguages.has(block.language);
}
