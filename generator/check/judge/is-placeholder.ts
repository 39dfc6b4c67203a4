/** Words that pages put where a value of that type goes. */
const typeWords: ReadonlySet<string> = new Set(
  (
    "string boolean bool int int16 int32 int64 integer number double single float decimal guid uuid binary byte date " +
    "datetime datetimeoffset timestamp time timeofday duration url uri json object stream array collection enum " +
    "null value etag text html base64 bytes"
  ).split(" "),
);

/**
 * Tells a placeholder from a value: `String (timestamp)`, `microsoft.graph.user`, `datetime-value`, `{id}`, `<token>`, `a | b | c`, `...`.
 * Pages write these where the value doesn't matter; no rule judges them.
 */
export function isPlaceholder(text: string): boolean {
  const value = text.trim();
  const lower = value.toLowerCase();
  if (value === "" || typeWords.has(lower)) return true;
  if (/[{}<>[\]|…]|\.\.\./.test(value)) return true;
  if (/^(?:@odata\.type|#?microsoft\.graph\.)/.test(lower)) return true;
  if (/[-_ ](?:value|values|id|here|goes here|guid|timestamp|url|string|name)$/.test(lower)) return true;
  return typeWords.has(lower.split(/[ (]/, 1)[0] ?? "") && /[ (]/.test(lower);
}
