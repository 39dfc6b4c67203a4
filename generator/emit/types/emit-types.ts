import type { Type } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import type { EmittedFile } from "../emitted-file.ts";
import type { TypeName } from "../names/name-types.ts";
import { printImports } from "../names/print-imports.ts";
import { fillTemplate } from "../templates.ts";
import { emitIndexes } from "./emit-indexes.ts";
import type { TypeModule } from "./emit-indexes.ts";
import { emitSupport } from "./emit-support.ts";
import { joinTypes } from "./emitted-type.ts";
import type { EmittedType } from "./emitted-type.ts";
import { exportsOf } from "./exports-of.ts";
import { enumType } from "./enum-type.ts";
import { headerSource } from "./header-source.ts";
import { interfaceType } from "./interface-type.ts";
import { typeGuard } from "./type-guard.ts";
import { typeTraces } from "./type-traces.ts";
import { writeTypes } from "./write-types.ts";

/** Emits a file a type, the support types that they share, and the indexes that export them all. */
export function* emitTypes(context: EmitContext): Generator<EmittedFile> {
  const modules: TypeModule[] = [];
  for (const type of context.model.types.values()) {
    const name = context.names.get(type.name);
    if (!name) continue;
    const declared = declare(type, context);
    modules.push({ name, exports: exportsOf(declared.declarations) });
    yield typeFile(type, name, declared, context);
  }
  yield emitSupport(context);
  yield* emitIndexes(modules, context);
}

function typeFile(type: Type, name: TypeName, declared: EmittedType, context: EmitContext): EmittedFile {
  const text = fillTemplate(context.templates, "type-module.hbs", {
    source: headerSource(type),
    command: context.command,
    imports: printImports(name.path, declared.imports),
    body: declared.declarations.map((declaration) => declaration.text).join("\n\n"),
  });
  return {
    path: name.path,
    text,
    get traces() {
      return typeTraces(type, name.identifier);
    },
  };
}

function declare(type: Type, context: EmitContext): EmittedType {
  if (type.kind === "enumType") return enumType(type, context);
  return joinTypes([interfaceType(type, context), writeTypes(type, context), typeGuard(type, context)]);
}
