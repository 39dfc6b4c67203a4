import type { EmitContext } from "../emit-context.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { fillTemplate } from "../templates.ts";

/** The modules of `templates/runtime` that every output with routes has. */
const modules: readonly string[] = [
  "answer",
  "app",
  "check-request",
  "choose-contract",
  "contract",
  "graph-error",
  "likeness",
  "measure-json",
  "msw",
  "parse-request",
  "path-fault",
  "path-template",
  "path-tree",
  "schema",
  "url",
];

/** Emits the runtime that routes stand on, word for word, below the usual header. */
export function runtimeFiles(context: EmitContext): readonly EmittedFile[] {
  return modules.map((module) => runtimeFile(context, module));
}

/** Emits one module of the runtime. */
export function runtimeFile(context: EmitContext, module: string): EmittedFile {
  const text = fillTemplate(context.templates, "runtime-module.hbs", {
    source: "",
    command: context.command,
    body: context.templates.read(`runtime/${module}.ts`),
  });
  return { path: `runtime/${module}.ts`, text, traces: [] };
}
