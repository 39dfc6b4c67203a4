/** Tells whether a key of a body is control information or an annotation: `@odata.type`, `size@odata.type`. */
export function isControlKey(key: string): boolean {
  const at = key.indexOf("@");
  return at >= 0 && key.includes(".", at);
}
