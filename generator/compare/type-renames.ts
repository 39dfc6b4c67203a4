import type { TypeRef } from "../model/api-model.ts";
import type { SourceRange } from "../text/source.ts";
import type { FoundChange } from "./change.ts";

/** Returns a type expression with a renamed type under its new name. */
export function renameIn(ref: TypeRef, renames: ReadonlyMap<string, string>): TypeRef {
  const element = ref.startsWith("Collection(") ? ref.slice("Collection(".length, -1) : ref;
  const renamed = renames.get(element);
  if (renamed === undefined) return ref;
  return element === ref ? renamed : `Collection(${renamed})`;
}

/** Returns the change of a description, if it was reworded; a description that was or becomes empty counts. */
export function describedChange(
  subject: string,
  old: { readonly description?: string },
  now: { readonly description?: string },
  before: SourceRange | undefined,
  after: SourceRange | undefined,
): readonly FoundChange[] {
  if (old.description === now.description) return [];
  return [
    {
      kind: "descriptionChanged",
      subject,
      message: `\`${subject}\` is described in other words`,
      ...(old.description === undefined ? {} : { from: old.description }),
      ...(now.description === undefined ? {} : { to: now.description }),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ];
}
