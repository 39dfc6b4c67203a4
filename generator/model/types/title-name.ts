/**
 * Returns the type name in a page title: `calendarPermission` of "calendarPermission resource type", `microsoft.graph.x`
 * of "microsoft.graph.x enum type". Undefined where the title is prose; a single word is a name.
 */
export function nameInTitle(title: string): string | undefined {
  const words = title.replace(/[`*]/g, "").trim().split(/\s+/u);
  const [name = ""] = words;
  if (!/^[A-Za-z_][\w.]*$/u.test(name)) return undefined;
  return words.length === 1 || typeWords.test(words.slice(1).join(" ")) ? name.replace(/\.$/u, "") : undefined;
}

/** What stands behind the name in the title of a type's page, in any language: translations keep the word order loose. */
const typeWords =
  /^(?:\([^)]*\)\s*)?(?:(?:resource|entity|complex|enum|enumeration|facet|object|abstract|facets?|structure)\b|values$|type$|资源|枚举|ressource|recurso|リソース|列挙|ресурс|типа?\b|tipo\b|type de)/iu;
