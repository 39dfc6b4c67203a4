import type { EmittedFile } from "../emit/emitted-file.ts";
import { rememberByObject } from "../lazy/remember-by-object.ts";
import { hashText } from "./hash-text.ts";

/** Returns the hash of an emitted file's text, worked out once for each file. */
export const hashEmitted = rememberByObject(({ text }: EmittedFile) => hashText(text));
