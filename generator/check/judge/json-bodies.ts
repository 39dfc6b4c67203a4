import type { ApiModel, ExampleBody, PageCodeBlock } from "../../model/api-model.ts";
import type { JsonText } from "../../text/json.ts";

/** A JSON text in a code block of a page. */
export interface JsonBody {
  readonly body: ExampleBody;
  readonly json: JsonText;
}

/** Returns the JSON texts of all code blocks that are meant to be JSON, in the order of the pages. */
export function jsonBodies(model: ApiModel): readonly JsonBody[] {
  return model.pages.flatMap((page) =>
    page.codeBlocks
      .filter(isJudged)
      .flatMap((block) => block.bodies)
      .flatMap((body) => (body.json === undefined ? [] : [{ body, json: body.json }])),
  );
}

function isJudged(block: PageCodeBlock): boolean {
  return block.use.kind !== "aside" && ["", "http", "json", "msgraph-interactive"].includes(block.language);
}
