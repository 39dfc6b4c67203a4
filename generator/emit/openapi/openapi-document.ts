import type { JsonSchema } from "../schemas/json-schema.ts";

/** The parts of an OpenAPI 3.1 document that a model fills. */
export interface OpenapiDocument {
  readonly openapi: "3.1.1";
  readonly info: { readonly title: string; readonly version: string };
  readonly servers: readonly { readonly url: string }[];
  readonly security: readonly SecurityRequirement[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenapiOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly responses: Readonly<Record<string, OpenapiResponse>>;
    readonly examples: Readonly<Record<string, OpenapiExample>>;
    readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  };
}

/** Scheme to the permissions that it takes, all of them. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

export interface SecurityScheme {
  readonly type: "http";
  readonly scheme: "bearer";
  readonly description: string;
}

export interface OpenapiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly deprecated?: true;
  readonly tags: readonly string[];
  readonly security?: readonly SecurityRequirement[];
  readonly parameters?: readonly OpenapiParameter[];
  readonly requestBody?: OpenapiBody;
  readonly responses: Readonly<Record<string, OpenapiResponse | Reference>>;
}

export interface Reference {
  readonly $ref: string;
}

export interface OpenapiParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: true;
  readonly description?: string;
  readonly schema: JsonSchema;
}

export interface OpenapiBody {
  readonly description?: string;
  readonly content: Readonly<Record<string, OpenapiMedia>>;
}

export interface OpenapiMedia {
  readonly schema: JsonSchema;
  readonly examples?: Readonly<Record<string, Reference>>;
}

export interface OpenapiResponse {
  readonly description: string;
  readonly content?: Readonly<Record<string, OpenapiMedia>>;
}

export interface OpenapiExample {
  readonly summary?: string;
  readonly value: unknown;
}
