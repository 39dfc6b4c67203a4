import { addToGroup } from "../../../lazy/add-to-group.ts";
import type { Property, Type } from "../../../model/api-model.ts";
import type { CheckContext } from "../../context/check-context.ts";
import { shortName } from "../../context/type-name.ts";
import { typeReferences } from "../../judge/type-references.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * Reports a type that a table spells in another case than the type's own page. Where all tables agree with each other and
 * not with the page, the page is reported.
 *
 * Names of types are case-sensitive in `@odata.type` and in URLs.
 *
 * Beside:
 *
 * ~~~ resources/shelf.md
 * # bookShelf resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |place|String|Where.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ resources/note.md 6:8
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * |shelf|bookshelf|Where.|
 * ~~~
 *
 * Right:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * |shelf|bookShelf|Where.|
 * ~~~
 *
 * Fix: spell the type in one way.
 */
export const typeCasing: Rule = {
  id: "table/type-casing",
  severity: "info",
  *check(context) {
    for (const [type, references] of gatherReferences(context)) {
      const own = shortName(type.name);
      const other = references.filter((reference) => reference.text !== own);
      const [first] = other;
      if (first === undefined) continue;
      const agreed = other.length === references.length && new Set(other.map((one) => one.text)).size === 1;
      if (agreed && other.length > 1) yield findingOnPage(type, first, other.length);
      else yield* other.map((reference) => findingOnReference(reference, type));
    }
  },
};

interface Reference {
  /** The name as the table writes it. */
  readonly text: string;
  readonly source: Property["source"];
}

function gatherReferences(context: CheckContext): ReadonlyMap<Type, readonly Reference[]> {
  const references = new Map<Type, Reference[]>();
  for (const { row, target } of typeReferences(context)) {
    const text = target === undefined ? undefined : spellingIn(row.typeText ?? "", shortName(target.name));
    if (target === undefined || text === undefined) continue;
    const reference = { text, source: row.typeSource ?? row.source };
    addToGroup(references, target, reference);
  }
  return references;
}

/** Finds a name in a type cell, whatever its case. */
function spellingIn(text: string, name: string): string | undefined {
  if (text === name) return name;
  return text.split(/[^\w]+/).find((word) => word.toLowerCase() === name.toLowerCase());
}

function findingOnPage(type: Type, reference: Reference, count: number): Finding {
  const [place] = type.declarations.filter((declaration) => declaration.origin !== "csdl");
  return {
    message: `Unexpected casing \`${shortName(type.name)}\`, expected \`${reference.text}\` as all ${count} tables that refer to it`,
    source: place?.source ?? reference.source,
    severity: "warning",
    related: [{ source: reference.source, message: "A table that refers to it" }],
  };
}

function findingOnReference({ text, source }: Reference, type: Type): Finding {
  return {
    message: `Unexpected casing \`${text}\`, expected \`${shortName(type.name)}\` as on the type's page`,
    source,
    related: type.source.slice(0, 1).map((place) => ({ source: place, message: "The type is declared here" })),
  };
}
