import { resolve } from "node:path";
import { findWayOutOfNew } from "../read/find-way-out.ts";
import { placeFile } from "../report/place-file.ts";
import type { Plan } from "./plan-runs.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Sees to it that an output folder, given by its absolute path, is where it seems to be.
 *
 * @throws UsageError where a symbolic link leads it out of the project, and the configuration doesn't allow that
 */
export function checkOutputPlace(out: string, { cwd, folder, config }: Plan): void {
  const outside = (config.outside ?? []).map((path) => resolve(folder, path));
  const target = [cwd, folder].map((base) => findWayOutOfNew(out, base, outside)).find((way) => way !== undefined);
  if (target === undefined) return;
  throw new UsageError(
    `The output folder \`${placeFile(out, out, cwd)}\` leads through a symbolic link to \`${target}\`, expected it to lie in ` +
      "the project. Take the link out, or name the folder that it leads to under `outside` in the configuration.",
  );
}
