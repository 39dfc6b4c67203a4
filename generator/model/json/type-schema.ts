import { z } from "zod";
import { sourceSchema } from "./source-schema.ts";

const flag = z.literal(true).exactOptional();
const text = z.string().exactOptional();
const yesOrNo = z.boolean().exactOptional();
const sources = z.array(sourceSchema);

/** Deprecated, with what the sources say of it. */
export const deprecationSchema = z
  .object({ description: text, date: text, removalDate: text })
  .meta({ id: "Deprecation", description: "Deprecated, with what the sources say of it." });

/** Which OData query options are said to be supported; an absent one is not spoken of. */
export const supportsSchema = z
  .object({
    filter: yesOrNo,
    orderby: yesOrNo,
    select: yesOrNo,
    top: yesOrNo,
    skip: yesOrNo,
    expand: yesOrNo,
    search: yesOrNo,
    count: yesOrNo,
    filterOperators: z.array(z.string()).exactOptional(),
  })
  .meta({
    id: "QuerySupport",
    description: "OData query options said to be supported; an absent one is not spoken of.",
  });

const facetsSchema = z
  .object({
    maxLength: z.union([z.int(), z.literal("max")]).exactOptional(),
    precision: z.int().exactOptional(),
    scale: z.union([z.int(), z.enum(["variable", "floating"])]).exactOptional(),
  })
  .meta({ id: "Facets", description: "Limits of a primitive type, as CSDL states them." });

/** A property, navigation property, or property of a request body. */
export const propertySchema = z
  .object({
    name: z.string(),
    type: z.string(),
    nullable: yesOrNo,
    readOnly: yesOrNo,
    required: yesOrNo,
    default: text,
    facets: facetsSchema.exactOptional(),
    supports: supportsSchema.exactOptional(),
    onlyOnSelect: flag,
    possibleValues: z.array(z.string()).exactOptional(),
    containsTarget: yesOrNo,
    immutable: flag,
    description: text,
    deprecated: deprecationSchema.exactOptional(),
    inferred: flag,
    source: sourceSchema,
  })
  .meta({ id: "Property", description: "A property, navigation property, or property of a request body." });

const structuredFacts = {
  name: z.string(),
  baseType: text,
  abstract: z.boolean(),
  openType: z.boolean(),
};

const structuredParts = {
  description: text,
  deprecated: deprecationSchema.exactOptional(),
  properties: z.array(propertySchema),
  navigationProperties: z.array(propertySchema),
  inferred: flag,
  source: sources,
};

const entityTypeSchema = z
  .object({
    kind: z.literal("entityType"),
    ...structuredFacts,
    key: z.array(z.string()).exactOptional(),
    ...structuredParts,
  })
  .meta({ id: "EntityType" });

const complexTypeSchema = z
  .object({ kind: z.literal("complexType"), ...structuredFacts, ...structuredParts })
  .meta({ id: "ComplexType" });

const enumMemberSchema = z
  .object({ name: z.string(), value: text, description: text, source: sourceSchema })
  .meta({ id: "EnumMember" });

const enumTypeSchema = z
  .object({
    kind: z.literal("enumType"),
    name: z.string(),
    flags: z.boolean(),
    members: z.array(enumMemberSchema),
    description: text,
    deprecated: deprecationSchema.exactOptional(),
    inferred: flag,
    source: sources,
  })
  .meta({ id: "EnumType" });

/** A type of the API. */
export const typeSchema = z
  .discriminatedUnion("kind", [entityTypeSchema, complexTypeSchema, enumTypeSchema])
  .meta({ id: "Type" });
