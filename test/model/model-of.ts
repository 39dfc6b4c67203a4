import { buildModel, type ModelOptions } from "../../generator/model/build-model.ts";
import type { ApiModel, EnumType, StructuredType } from "../../generator/model/api-model.ts";
import { linkIncludes } from "../../generator/parse/link-includes.ts";
import { parsePage } from "../../generator/parse/parse-page.ts";

/** Builds the model of pages given as file → text. Files below `includes/` are included pages, not pages of their own. */
export function modelOf(files: Readonly<Record<string, string>>, options?: ModelOptions): ApiModel {
  const parsed = Object.entries(files).map(([path, text]) => parsePage({ path, text }));
  const includes = parsed.filter(({ file }) => file.startsWith("includes/"));
  const pages = linkIncludes(
    parsed.filter((page) => !includes.includes(page)),
    includes,
  );
  return buildModel({ pages, schemas: [] }, options);
}

export function structured(model: ApiModel, name: string): StructuredType {
  const type = model.types.get(name);
  if (type === undefined || type.kind === "enumType") throw new Error(`No structured type ${name}`);
  return type;
}

export function enumeration(model: ApiModel, name: string): EnumType {
  const type = model.types.get(name);
  if (type?.kind !== "enumType") throw new Error(`No enum ${name}`);
  return type;
}

/** `name: type` of all properties, then of all navigation properties behind `→`. */
export function properties(model: ApiModel, name: string): readonly string[] {
  const type = structured(model, name);
  return [
    ...type.properties.map((property) => `${property.name}: ${property.type}`),
    ...type.navigationProperties.map((property) => `→ ${property.name}: ${property.type}`),
  ];
}
