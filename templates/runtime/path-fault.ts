import { parseCall, splitPath } from "./path-template.js";

/**
 * Tells what is wrong with a path (encoded, without its query) that no client means: NUL, or a segment `..` that was
 * encoded so that it reaches whoever takes the segments for folders. Nothing where the path is fine. What stands
 * between the parentheses of a call is any text.
 */
export function pathFault(path: string): string | undefined {
  const segments = splitPath(path);
  if (segments.some((segment) => /\0|%00/.test(segment))) return "The path has a NUL character.";
  const climbs = segments.some((segment) => parseCall(segment) === undefined && climbsIn(segment));
  return climbs ? "The path has a segment '.' or '..'." : undefined;
}

function climbsIn(segment: string): boolean {
  const text = segment.replace(/%2e/gi, ".").replace(/%2f|%5c/gi, "/");
  return text.split(/[/\\]/).some((part) => /^\.{1,2}:?$/.test(part));
}
