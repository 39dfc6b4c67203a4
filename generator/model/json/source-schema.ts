import { z } from "zod";

const count = z.int().min(1);

/** A stretch of a file: 1-based lines and columns, the end exclusive. */
export const sourceSchema = z
  .object({ file: z.string(), line: count, column: count, endLine: count, endColumn: count })
  .meta({ id: "Source", description: "A stretch of a file: 1-based lines and columns, the end exclusive." });
