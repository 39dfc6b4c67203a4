import type { JsonFaultCode } from "../../text/json.ts";

/** What is wrong with a JSON text, and what to do, as a sentence. */
export interface FaultText {
  readonly message: string;
  readonly suggestion: string;
}

const texts: Readonly<Record<JsonFaultCode, FaultText>> = {
  trailingComma: {
    message: "Unexpected comma before the end of a list, expected no comma",
    suggestion: "Remove the comma; `markdrift check --fix` does.",
  },
  missingComma: {
    message: "Missing comma, expected one between two members or items",
    suggestion: "Add the comma.",
  },
  comment: {
    message: "Unexpected comment, expected JSON, which has none",
    suggestion: "Say it in the text around the code block, and remove the comment.",
  },
  unquotedKey: {
    message: "Unexpected key without quotes, expected a string in double quotes",
    suggestion: "Put the key in double quotes.",
  },
  missingBraces: {
    message: "Unexpected member on its own, expected braces around it",
    suggestion: "Put `{` before and `}` after the members.",
  },
  singleQuotes: {
    message: "Unexpected single quotes, expected double quotes",
    suggestion: "Write double quotes.",
  },
  curlyQuotes: {
    message: "Unexpected curly quotes, expected straight double quotes",
    suggestion: 'Write `"`; an editor that formats text turns it into curly ones.',
  },
  rawNewline: {
    message: "Unexpected line break or tab inside a string, expected `\\n` or `\\t`",
    suggestion: "Write the string on one line.",
  },
  invalidCharacter: {
    message: "Unexpected character that JSON doesn't know, such as a no-break space",
    suggestion: "Write a plain space in its place; pasted text often brings such characters.",
  },
  bareword: {
    message: "Unexpected bare word, expected a JSON value",
    suggestion: "Put it in double quotes, or write the value that it stands for.",
  },
  ellipsis: {
    message: "Unexpected ellipsis, expected JSON",
    suggestion: "Remove it; that an example is shortened is said by `truncated` in its annotation.",
  },
  leadingZero: {
    message: "Unexpected zero at the start of a number, expected another digit",
    suggestion: "Remove the zero, or put the number in double quotes.",
  },
  textAfterValue: {
    message: "Unexpected text after the end of the JSON, expected the end of the code block",
    suggestion: "Move the text out of the code block.",
  },
  secondMessage: {
    message: "Unexpected second HTTP message in the same block, expected a block for each",
    suggestion: "Give each message a code block.",
  },
  syntax: {
    message: "Unexpected text, expected JSON",
    suggestion: "Look for a missing quote, comma or bracket here or just before; what comes after is not checked.",
  },
};

/** Says what is wrong with a JSON text at a fault. */
export function describeFault(code: JsonFaultCode): FaultText {
  return texts[code];
}
