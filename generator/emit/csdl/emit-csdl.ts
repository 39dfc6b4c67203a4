import type { ApiModel } from "../../model/api-model.ts";
import { printJson } from "../../text/print-json.ts";
import type { EmittedFile, Trace } from "../emitted-file.ts";
import { csdlSchemas, simpleName } from "./csdl-schemas.ts";
import { printCsdlJson } from "./print-csdl-json.ts";
import { printCsdlXml } from "./print-csdl-xml.ts";

/** Emits a model as OData CSDL 4.01: `metadata.xml` and `metadata.json`, which say the same. */
export function emitCsdl({ model }: { readonly model: ApiModel }): readonly EmittedFile[] {
  const schemas = csdlSchemas(model);
  const traces = [...model.types.values()].flatMap(({ name, source: [source] }): Trace[] =>
    source ? [{ text: printJson(simpleName(name)), source }] : [],
  );
  return [
    { path: "metadata.json", text: printCsdlJson(schemas), traces },
    { path: "metadata.xml", text: printCsdlXml(schemas), traces },
  ];
}
