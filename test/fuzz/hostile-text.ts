import { array, constantFrom, oneof, string } from "fast-check";
import type { Arbitrary } from "fast-check";
import { hostileStrings } from "./hostile-strings.ts";

/** Characters that mean something in one place or another where a text is printed. */
const meaningful =
  "\"'`$\\{}()[]<>/*&%#@:;,.|!=-_~^+?\n\r\t\0\u001B\u007F\u0085\u200B\u2028\u202E\uFEFF\uD800\uDC00é日 a1";

/** Texts that aim at a place where they are printed: those of the list, in any order and mix, and any others. */
export const hostileText: Arbitrary<string> = oneof(
  constantFrom(...hostileStrings.values()),
  string({ unit: "binary" }),
  string({ unit: constantFrom(...meaningful.split("")) }),
  array(oneof(constantFrom(...hostileStrings.values()), string({ unit: "grapheme" })), { maxLength: 4 }).map((parts) =>
    parts.join(""),
  ),
);
