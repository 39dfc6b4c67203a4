import type { Operation, PermissionKind } from "../../model/api-model.ts";
import type { SecurityRequirement, SecurityScheme } from "./openapi-document.ts";

/** The docs name permissions, not where tokens are got: a bearer token with roles (OpenAPI 3.1, section 4.8.30). */
export const SECURITY_SCHEMES: Readonly<Record<PermissionKind, SecurityScheme>> = {
  delegatedWork: bearer("A token of a user's work or school account."),
  delegatedPersonal: bearer("A token of a user's personal account."),
  application: bearer("A token of an application without a user."),
};

function bearer(description: string): SecurityScheme {
  return { type: "http", scheme: "bearer", description };
}

/** Returns what an operation's permissions allow: each scope alone is enough. Nothing where the docs name none. */
export function securityOf({ permissions }: Operation): readonly SecurityRequirement[] | undefined {
  const named = permissions
    .filter(({ supported }) => supported)
    .flatMap(({ kind, scopes }) => scopes.map((scope): SecurityRequirement => ({ [kind]: [scope] })));
  const unique = new Map(named.map((requirement) => [JSON.stringify(requirement), requirement]));
  return unique.size === 0 ? undefined : [...unique.values()];
}
