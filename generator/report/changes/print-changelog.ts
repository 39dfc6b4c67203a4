import { createHash } from "node:crypto";
import type { Change, ChangeKind } from "../../compare/change.ts";
import { printJson } from "../../text/print-json.ts";

/** What Microsoft Graph's change log says of the API as a whole, and changes can't tell. */
export interface ChangelogFacts {
  /** `beta` or `v1.0`: the name of the API. */
  readonly version: string;
  /** ISO 8601; given by the caller so that the same input prints the same bytes. */
  readonly createdDateTime: string;
  readonly workloadArea: string;
}

/**
 * Prints changes in the JSON shape of Microsoft Graph's own change log (`changelog/*.json` of microsoft-graph-docs,
 * by its `Changelog.Schema.json`): a list of entries, each with a `ChangeList`. Ids are derived from what changed.
 */
export function printChangelog(changes: readonly Change[], facts: ChangelogFacts): string {
  const list = changes.map((change) => ({
    Id: guidOf(`${facts.version} ${change.kind} ${change.subject} ${change.message}`),
    ApiChange: apiChangeOf(change.kind),
    ChangedApiName: lastName(change.subject),
    ChangeType: changeTypeOf(change.kind),
    Description: `${change.message.replaceAll("`", "**")}.`,
    Target: targetOf(change),
  }));
  const entry = {
    ChangeList: list,
    Id: guidOf(`${facts.version} ${facts.createdDateTime} ${facts.workloadArea}`),
    Cloud: "prod",
    Version: facts.version,
    CreatedDateTime: facts.createdDateTime,
    WorkloadArea: facts.workloadArea,
    SubArea: "",
  };
  return `${printJson({ changelog: list.length === 0 ? [] : [entry] }, 2)}\n`;
}

/** A GUID by RFC 9562, section 5.8 (version 8), made of a SHA-256. */
function guidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

const apiChanges: readonly (readonly [prefix: RegExp, name: string])[] = [
  [/^(property|requiredProperty)/, "Property"],
  [/^(member|flags)/, "Member"],
  [/^(parameter|requiredParameter|bodyProperty|requiredBodyProperty)/, "Parameter"],
  [/^(operation|route|requestBody|status|response)/, "Method"],
  [/^permission/, "Permission"],
];

function apiChangeOf(kind: ChangeKind): string {
  return apiChanges.find(([prefix]) => prefix.test(kind))?.[1] ?? "Resource";
}

function changeTypeOf(kind: ChangeKind): string {
  if (kind.endsWith("Added")) return "Addition";
  return kind.endsWith("Removed") ? "Deletion" : "Change";
}

/** The owner of a property or member; the subject itself otherwise. */
function targetOf({ kind, subject }: Change): string {
  const isMember = /^(property|requiredProperty|member)/.test(kind);
  return lastName(isMember ? subject.slice(0, subject.lastIndexOf(".")) : subject);
}

function lastName(subject: string): string {
  return subject.includes("/") ? subject : subject.slice(subject.lastIndexOf(".") + 1);
}
