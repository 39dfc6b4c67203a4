import type { EmitContext } from "../emit-context.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { supportPath } from "../names/type-code.ts";
import { fillTemplate } from "../templates.ts";

/** Emits the types that belong to OData rather than to one API: envelopes, errors, control information. */
export function emitSupport(context: EmitContext): EmittedFile {
  const text = fillTemplate(context.templates, "odata.hbs", { source: "", command: context.command });
  return { path: supportPath, text, traces: [] };
}
