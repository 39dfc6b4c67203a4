import type { JsonSchema } from "../schemas/json-schema.ts";
import type { OpenapiResponse } from "./openapi-document.ts";

/** What every OData service answers where it can't do what is asked (OData JSON Format 4.01, section 21). */
export const ERROR_SCHEMA: JsonSchema = {
  type: "object",
  properties: {
    error: {
      type: "object",
      properties: { code: { type: "string" }, message: { type: "string" } },
      required: ["code", "message"],
      additionalProperties: true,
    },
  },
  required: ["error"],
};

export const ERROR_RESPONSE: OpenapiResponse = {
  description: "The request failed.",
  content: { "application/json": { schema: { $ref: "#/components/schemas/ODataError" } } },
};
