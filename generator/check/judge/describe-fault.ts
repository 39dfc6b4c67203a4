import type { JsonFaultCode } from "../../text/json.ts";

const messages: Readonly<Record<JsonFaultCode, string>> = {
  trailingComma: "Unexpected comma before the end of a list, expected no comma",
  missingComma: "Missing comma, expected one between two members or items",
  comment: "Unexpected comment, JSON has none",
  unquotedKey: "Unexpected key without quotes, expected a string in double quotes",
  missingBraces: "Unexpected member on its own, expected braces around it",
  singleQuotes: "Unexpected single quotes, expected double quotes",
  curlyQuotes: "Unexpected curly quotes, expected double quotes",
  rawNewline: "Unexpected line break or tab inside a string, expected `\\n` or `\\t`",
  invalidCharacter: "Unexpected character that JSON doesn't know, such as a no-break space",
  bareword: "Unexpected bare word, expected a JSON value",
  ellipsis: "Unexpected ellipsis, expected JSON",
  leadingZero: "Unexpected zero at the start of a number",
  textAfterValue: "Unexpected text after the end of the JSON",
  secondMessage: "Unexpected second HTTP message in the same block, expected a block for each",
  syntax: "Unexpected text, expected JSON",
};

/** Says what is wrong with a JSON text at a fault. */
export function describeFault(code: JsonFaultCode): string {
  return messages[code];
}
