import type { SourceRange } from "../text/source.ts";
import type { ChangeKind, FoundChange } from "./change.ts";

/** Returns a change whose sentence begins with its subject, with the places of the two sides that there are. */
export function placedChange(
  kind: ChangeKind,
  subject: string,
  message: string,
  before: { readonly source?: SourceRange } | undefined,
  after: { readonly source?: SourceRange } | undefined,
): FoundChange {
  return {
    kind,
    subject,
    message: `\`${subject}\` ${message}`,
    ...(before?.source === undefined ? {} : { before: before.source }),
    ...(after?.source === undefined ? {} : { after: after.source }),
  };
}
