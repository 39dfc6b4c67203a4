import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { PermissionKind } from "../api-model.ts";

/** Returns which kind of permission a row's or column's label names. */
export function permissionKindOf(label: string, words: Vocabulary): PermissionKind | undefined {
  return words.permissionKindOf(label) ?? kinds.find(({ pattern }) => pattern.test(label.trim()))?.kind;
}

/** English labels with more words than the vocabulary lists: "[Delegated permission](…) (work or school account)". */
const kinds: readonly { readonly pattern: RegExp; readonly kind: PermissionKind }[] = [
  { pattern: /^delegated\b.*\bpersonal\b/i, kind: "delegatedPersonal" },
  { pattern: /^delegated\b/i, kind: "delegatedWork" },
  { pattern: /^application\b/i, kind: "application" },
];
