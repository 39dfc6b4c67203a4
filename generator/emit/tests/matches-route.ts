import type { Segment } from "../../model/api-model.ts";
import type { BuiltContract } from "../routes/build-contract.ts";
import type { BuiltExample } from "../routes/build-examples.ts";

/**
 * Tells whether the request of an example goes to a route of its operation: same method, same literals, keys as they
 * come. A cast or `$count` may follow any route.
 */
export function matchesRoute({ operation }: BuiltContract, { contract: { request } }: BuiltExample): boolean {
  const path = request.url.replace(/\?.*$/s, "");
  const segments = splitPath(path).filter((segment) => !/^\$count$|^(?:microsoft\.)?graph\.[a-z.]+$/i.test(segment));
  const whole = splitPath(path);
  return operation.routes.some(
    (route) =>
      route.method.toUpperCase() === request.method &&
      [whole, segments].some((parts) => matches(route.segments, parts)),
  );
}

function matches(route: readonly Segment[], parts: readonly string[]): boolean {
  const filePath = route.findIndex(({ kind }) => kind === "path");
  if (filePath < 0) return route.length === parts.length && route.every((one, at) => matchesPart(one, parts[at] ?? ""));
  const after = route.length - filePath - 1;
  return (
    parts.length > filePath + after &&
    route.slice(0, filePath).every((one, at) => matchesPart(one, parts[at] ?? "")) &&
    route.slice(filePath + 1).every((one, at) => matchesPart(one, parts[parts.length - after + at] ?? ""))
  );
}

function matchesPart(segment: Segment, part: string): boolean {
  if (segment.kind === "key") return segment.parameters.length > 0 || sameText(segment.text, part);
  if (segment.kind === "call") return sameText(callShape(segment.text), callShape(part));
  return segment.kind === "path" || sameText(segment.text, part.replace(/\(\)$/, ""));
}

/** The name of a call and the names of its arguments. */
function callShape(text: string): string {
  const open = text.indexOf("(");
  if (open < 0) return text;
  const names = text
    .slice(open + 1)
    .split(",")
    .map((argument) => argument.slice(0, Math.max(0, argument.indexOf("="))).trim());
  return [text.slice(0, open), ...names.filter((name) => name !== "").toSorted()].join(" ");
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Splits at slashes outside of parentheses. */
function splitPath(path: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const character of `${path}/`) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character !== "/" || depth > 0) part += character;
    else if (part !== "") parts.push(part);
    if (character === "/" && depth <= 0) part = "";
  }
  return parts;
}
