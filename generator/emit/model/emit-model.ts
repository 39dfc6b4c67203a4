import type { ApiModel } from "../../model/api-model.ts";
import { printModel } from "../../model/print-model.ts";
import type { EmittedFile } from "../emitted-file.ts";

/** Emits the model JSON, as `markdrift model` prints it. */
export function emitModel({ model }: { readonly model: ApiModel }): readonly EmittedFile[] {
  return [{ path: "model.json", text: printModel(model), traces: [] }];
}
