import type { ApiPlan, Plan } from "./plan-runs.ts";
import { UsageError } from "./usage-error.ts";

/** Returns the one API of a plan, for a command whose `what` is of one. */
export function oneApi({ apis }: Plan, what: string): ApiPlan {
  const [api, ...others] = apis;
  if (api !== undefined && others.length === 0) return api;
  throw new UsageError(
    `${what} is of one API, expected --api with ${apis.map(({ name }) => `\`${name}\``).join(" or ")}`,
  );
}
