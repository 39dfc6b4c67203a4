import type { Type } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import type { EmittedFile } from "../emitted-file.ts";
import type { Code } from "../names/code.ts";
import type { TypeName } from "../names/name-types.ts";
import { printImports } from "../names/print-imports.ts";
import { fillTemplate } from "../templates.ts";
import { headerSource } from "../types/header-source.ts";
import { typeTraces } from "../types/type-traces.ts";
import { enumZod } from "./enum-zod.ts";
import { structuredZod } from "./structured-zod.ts";
import { zodPath } from "./zod-names.ts";

/** Emits a zod schema a type, beside `types/` and typed by it; zod 4.3 or newer is the user's own package. */
export function* emitZod(context: EmitContext): Generator<EmittedFile> {
  for (const type of context.model.types.values()) {
    const name = context.names.get(type.name);
    if (name) yield emitModule(type, name, context);
  }
  const text = fillTemplate(context.templates, "zod-odata.hbs", { source: "", command: context.command });
  yield { path: "zod/odata.ts", text, traces: [] };
}

function emitModule(type: Type, name: TypeName, context: EmitContext): EmittedFile {
  const path = zodPath(name);
  const body = bodyOf(type, name, context);
  const text = fillTemplate(context.templates, "zod-module.hbs", {
    source: headerSource(type),
    command: context.command,
    imports: printImports(path, body.imports),
    body: body.text,
  });
  return {
    path,
    text,
    get traces() {
      return typeTraces(type, name.identifier);
    },
  };
}

function bodyOf(type: Type, name: TypeName, context: EmitContext): Code {
  return type.kind === "enumType" ? enumZod(type, name, context.options) : structuredZod(type, name, context);
}
