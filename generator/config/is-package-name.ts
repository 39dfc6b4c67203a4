/** Tells whether npm takes a text for the name of a new package: `name` or `@scope/name`, at most 214 characters. */
export function isPackageName(text: string): boolean {
  return text.length <= 214 && /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/.test(text);
}
