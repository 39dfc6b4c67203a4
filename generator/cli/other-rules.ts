/**
 * What the ids mean that no rule of checking has: of input, configuration and output. Each says what it is, and how to
 * mend it.
 */
export const otherRules: ReadonlyMap<string, string> = new Map([
  [
    "input/missing",
    "A path leads to no file, or to a folder without pages. Correct the path; nothing is generated until then, so that nothing is taken away.",
  ],
  [
    "input/not-utf8",
    "A file has a byte that UTF-8 can't have; line and column are those of the first one. Save the file as UTF-8. The rest of the docs is read.",
  ],
  [
    "input/too-large",
    "A page is larger than `limits.pageBytes` allows, 16 MiB by default, or a CSDL file than 128 MiB. Leave it out of the paths, or split it.",
  ],
  [
    "input/limit",
    "A page or a CSDL document has more of something than the limits allow: nesting of JSON, lists, quotes or XML, rows and cells of a table, the length of a cell, aliases in front matter; or there are more findings than are printed. What is beyond is left out. Take it out, or raise the limit that the finding names under `limits` of the configuration.",
  ],
  [
    "input/changed",
    "--fix found a file to be another than the one that was checked: edited meanwhile, or staged in another state. It is left as it is; save or stage it, and check again.",
  ],
  [
    "input/linked",
    "A symbolic link leads out of the docs, and is not followed: pages may come from strangers. Give the folder that it leads to under `outside` in the configuration, or take the link out. --fix doesn't write through links at all.",
  ],
  ["input/unreadable", "The system refuses to read a file. Give the right to read it, or leave it out of the paths."],
  [
    "csdl/syntax",
    "A CSDL document is no well-formed XML or JSON; what could be read of it is used. Mend it at the place named, or fetch the service's `$metadata` again.",
  ],
  [
    "csdl/doctype",
    "A CSDL document declares a document type. CSDL has none, and its entities are not read, so that no document can reach for other files. Take the declaration out.",
  ],
  ["config/missing", "There is no file where --config says. Correct the path, or write one with `markdrift init`."],
  ["config/unreadable", "The configuration is no JSON, or throws when it is loaded. Correct it at the place named."],
  ["config/unknown-key", "The configuration has a key that means nothing. Correct or remove it."],
  [
    "config/invalid-value",
    "A key of the configuration is missing or has a value of another kind than expected. Correct it.",
  ],
  [
    "output/edited",
    "A generated file was edited by hand since; `generate` neither overwrites nor removes it. Move the change elsewhere, or lose it with --force.",
  ],
  [
    "output/not-ours",
    "A file that markdrift didn't write lies where a generated one belongs. Move it away, or lose it with --force.",
  ],
  [
    "output/linked",
    "The way to a generated file leads through a symbolic link, which is not written through. Remove the link, or replace it with --force.",
  ],
  [
    "output/busy",
    "Another run has been writing to the folder for more than a minute. Wait for it and run again; where there is none, remove the folder that the finding names. One left by a killed process is told from one at work, and swept up, by the next run.",
  ],
  [
    "generated/stale",
    "A generated file isn't what the docs give now; the finding is at the place of the docs that changed. Run `markdrift generate` and commit what it writes.",
  ],
  ["generated/missing", "A generated file isn't there. Run `markdrift generate` and commit what it writes."],
  [
    "generated/orphaned",
    "A generated file comes from nothing in the docs any more. Run `markdrift generate`, which removes it.",
  ],
  [
    "generated/edited",
    "A generated file was edited by hand, isn't markdrift's, or lies behind a symbolic link. Move the change elsewhere, or lose it with `markdrift generate --force`.",
  ],
]);
