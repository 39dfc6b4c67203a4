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
export function emitTypes(context: EmitContext): readonly EmittedFile[] {
  const modules = [...context.model.types.values()].flatMap((type) => {
    const name = context.names.get(type.name);
    return name ? [emitType(type, name, context)] : [];
  });
  return [emitSupport(context), ...modules.map(({ file }) => file), ...emitIndexes(modules, context)];
}

function emitType(type: Type, name: TypeName, context: EmitContext): TypeModule {
  const declared = declare(type, context);
  const text = fillTemplate(context.templates, "type-module.hbs", {
    source: headerSource(type),
    command: context.command,
    imports: printImports(name.path, declared.imports),
    body: declared.declarations.map((declaration) => declaration.text).join("\n\n"),
  });
  const file = { path: name.path, text, traces: typeTraces(type, name.identifier) };
  return { name, file, exports: exportsOf(declared.declarations) };
}

function declare(type: Type, context: EmitContext): EmittedType {
  if (type.kind === "enumType") return enumType(type, context);
  return joinTypes([interfaceType(type, context), writeTypes(type, context), typeGuard(type, context)]);
}
