import { addToGroup } from "../../../lazy/add-to-group.ts";
import type { Type } from "../../../model/api-model.ts";
import type { CheckContext, TypeSpelling } from "../../context/check-context.ts";
import { shortName } from "../../context/type-name.ts";
import { typeSpellings } from "../../judge/type-spellings.ts";
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
  scope: "set",
  *check(context) {
    for (const [name, spellings] of groupSpellings(context)) {
      const type = context.types.get(name);
      const other = spellings.filter(({ text }) => text !== shortName(name));
      const [first] = other;
      if (type === undefined || first === undefined) continue;
      const agreed = other.length === spellings.length && new Set(other.map(({ text }) => text)).size === 1;
      if (agreed && other.length > 1) yield findingOnPage(type, first, other.length);
      else yield* other.map((spelling) => findingOnReference(spelling, type));
    }
  },
};

function groupSpellings(context: CheckContext): ReadonlyMap<string, readonly TypeSpelling[]> {
  const groups = new Map<string, TypeSpelling[]>();
  for (const spelling of [...typeSpellings(context), ...context.told.spellings]) {
    addToGroup(groups, spelling.type, spelling);
  }
  return groups;
}

function findingOnPage(type: Type, spelling: TypeSpelling, count: number): Finding {
  const [place] = type.declarations.filter((declaration) => declaration.origin !== "csdl");
  return {
    message: `Unexpected casing \`${shortName(type.name)}\`, expected \`${spelling.text}\` as all ${count} tables that refer to it`,
    source: place?.source ?? spelling.source,
    severity: "warning",
    related: [{ source: spelling.source, message: "A table that refers to it" }],
  };
}

function findingOnReference({ text, source }: TypeSpelling, type: Type): Finding {
  return {
    message: `Unexpected casing \`${text}\`, expected \`${shortName(type.name)}\` as on the type's page`,
    source,
    related: type.source.slice(0, 1).map((place) => ({ source: place, message: "The type is declared here" })),
  };
}
