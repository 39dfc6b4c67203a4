import type { PageReading } from "../page-reading.ts";
import { nameInTitle } from "./title-name.ts";

/** Returns the qualified name of the type that a page is about, where no annotation says it: by title, then by file. */
export function pageTypeName(page: PageReading): string {
  return qualify(nameInTitle(page.title) ?? nameInFile(page.file), page.namespace);
}

/** Puts a bare name into a namespace; a qualified one keeps its own. */
export function qualify(name: string, namespace: string): string {
  return name.includes(".") ? name : `${namespace}.${name}`;
}

/** `androidlobapp` of `resources/intune-apps-androidlobapp.md`. */
function nameInFile(file: string): string {
  const base = file.slice(file.lastIndexOf("/") + 1).replace(/\.\w+$/u, "");
  return base.split(/[-_]/u).findLast((part) => /^[A-Za-z]\w*$/u.test(part)) ?? base.replace(/\W/gu, "");
}
