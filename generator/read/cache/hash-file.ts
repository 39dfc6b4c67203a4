import { rememberByObject } from "../../lazy/remember-by-object.ts";
import type { SourceFile } from "../sources.ts";
import { hashBytes } from "./hash-bytes.ts";

/** Returns the hash of a file's text, worked out once for each file that was read. */
export const hashFile = rememberByObject(({ text }: SourceFile) => hashBytes(text));
