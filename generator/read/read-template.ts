import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** `templates/` of this package: two folders above this file, in `dist` and in the source alike. */
const OWN = fileURLToPath(new URL("../../templates", import.meta.url));

/**
 * Reads a template or another file of `templates/`, such as `types/header.hbs`. A file of the same name in the
 * project's own folder, given by its absolute path, stands in front of ours.
 */
export function readTemplate(name: string, projectFolder?: string): string {
  if (!/^[a-z0-9-]+(?:\/[a-z0-9-]+)*(?:\.[a-z0-9-]+)+$/.test(name)) throw new Error(`\`${name}\` is no template name`);
  return (
    (projectFolder === undefined ? undefined : readIfThere(join(projectFolder, name))) ??
    readFileSync(join(OWN, name), "utf8")
  );
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
