import type { RichText } from "../../parse/syntax.ts";
import type { Span } from "../../text/source.ts";
import { spanInText } from "../types/span-in-text.ts";
import { maskParts } from "./mask-parts.ts";

/** An HTTP status that a text names. */
export interface StatusMention extends Span {
  readonly status: number;
  /** As written: `OK`, `No Content`. Empty where none follows. */
  readonly reason: string;
  /** Where the mention begins and ends in the text. */
  readonly at: number;
  readonly to: number;
}

/**
 * Finds the statuses that a text names: in code (`` `200 OK` ``) any, bare ones where the words around show it. Of a
 * text that names more than fifty, the first fifty.
 */
export function statusMentions(content: RichText): readonly StatusMention[] {
  if (!/[1-5]\d\d/.test(content.text)) return [];
  const codes = content.parts.filter((part) => part.kind === "code");
  const inCode = codes.flatMap((part) => codeMention(content, part.text, part.at));
  const bare = [...maskParts(content.text, codes).matchAll(/(?<![\w.$-])[1-5]\d\d(?![\w%-]|\.\d)/g)].flatMap(
    ({ index }) => bareMention(content, index),
  );
  return [...inCode, ...bare].toSorted((one, other) => one.at - other.at).slice(0, 50);
}

function codeMention(content: RichText, code: string, at: number): StatusMention[] {
  const match = /^\s*(?:HTTP(?:\/\d(?:\.\d)?)?\s+)?([1-5]\d\d)(?:[\s,:–-]+([A-Za-z][A-Za-z '-]{0,40}))?\.?\s*$/.exec(
    code,
  );
  if (match === null) return [];
  const [, digits = "", reason = ""] = match;
  const start = at + code.indexOf(digits);
  return [
    {
      status: Number(digits),
      reason: reason.trim(),
      at,
      to: at + code.length,
      ...spanInText(content, start, start + digits.length),
    },
  ];
}

function bareMention(content: RichText, at: number): StatusMention[] {
  const after = content.text.slice(at + 3, at + 60);
  const reason = reasonPhrase.exec(after)?.[1] ?? "";
  const before = content.text.slice(Math.max(0, at - 40), at);
  if (reason === "" && !wordAfter.test(after) && !wordBefore.test(before)) return [];
  const status = Number(content.text.slice(at, at + 3));
  return [
    { status, reason, at, to: at + 3 + (reason === "" ? 0 : reason.length + 1), ...spanInText(content, at, at + 3) },
  ];
}

const reasonPhrase =
  /^[ -](OK|Created|Accepted|No Content|Partial Content|Multi-?Status|Found|Moved Permanently|See Other|Not Modified|Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|Not Acceptable|Conflict|Gone|Length Required|Precondition Failed|Payload Too Large|Unprocessable Entity|Locked|Too Many Requests|Internal Server Error|Not Implemented|Bad Gateway|Service Unavailable|Gateway Timeout|Insufficient Storage)\b/i;
const wordAfter =
  /^(?:,? (?:\d{3},? )*(?:and|or) \d{3}|, \d{3})?,? (?:responses?|errors?|status|redirect\w*|\(|http|code)/i;
const wordBefore =
  /\b(?:response|status|error|http|result)(?: status)? codes?(?: (?:of|is))? $|\bHTTP(?:\/\d\.\d)? $|\breturns (?:an? )?(?:HTTP )?$/i;
