import { dirname, resolve } from "node:path";
import type { Plan } from "./plan-runs.ts";

/** Returns the absolute paths whose changes a plan has to do with: of a pattern, the folder that it begins with. */
export function watchedPaths({ cwd, apis }: Plan): readonly string[] {
  const paths = apis.flatMap(({ request, types }) => [...request.read.docs, ...(request.read.csdl ?? []), ...types]);
  return [...new Set(paths.map((path) => resolve(cwd, fixedPart(path))))];
}

/** `docs/api/user-*.md` → `docs/api` */
function fixedPart(path: string): string {
  const at = path.search(/[*?[\]{}()!]/);
  return at === -1 ? path : dirname(`${path.slice(0, at)}.`);
}
