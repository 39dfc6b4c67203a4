const object = /^\{\s*(?:["'“”}{]|\/[/*]|\.{3}|…|<!--|$|-\s*"|[\w@.$-]+\s*:)/;
const array = /^\[\s*(?:["'“”\]{[\d-]|\/[/*]|\.{3}|…|<!--|$|true|false|null)/;

/** True where a text begins as JSON does; `{id}` and `{Raw bytes}` don't. */
export function looksLikeJson(text: string): boolean {
  const head = text.slice(0, 300).trimStart();
  return object.test(head) || array.test(head);
}
