import { rememberUntilTaken } from "../../lazy/remember-until-taken.ts";
import type { Permission } from "../api-model.ts";
import type { PageReading } from "../page-reading.ts";
import { claim } from "../page-reading.ts";
import { buildPermissions } from "./build-permissions.ts";
import type { RouteReading } from "./build-routes.ts";
import { buildRoutes } from "./build-routes.ts";
import type { MessagePair } from "./pair-messages.ts";
import { pairMessages } from "./pair-messages.ts";
import type { ReadMessage } from "./read-messages.ts";
import { readMessages } from "./read-messages.ts";
import type { OperationScope } from "./split-operations.ts";
import { splitOperations } from "./split-operations.ts";
import type { StatedResponses } from "./stated-responses.ts";
import { readStatedResponses } from "./stated-responses.ts";

/** What a page by itself says of an operation, whatever types there are. */
export interface OperationSketch {
  readonly id: string;
  readonly scope: OperationScope;
  readonly route: RouteReading;
  readonly messages: readonly ReadMessage[];
  readonly pairs: readonly MessagePair[];
  readonly stated: StatedResponses;
  readonly permissions: readonly Permission[];
}

/**
 * The sketches of the operations that an API page describes, in their order; the code blocks and tables that they are read
 * from are claimed. A page of another kind describes none.
 */
export const operationSketches = rememberUntilTaken((page: PageReading): readonly OperationSketch[] => {
  if (page.kind !== "api") return [];
  const name = page.file.replace(/\.[^./]*$/, "");
  const scopes = splitOperations(page);
  return scopes.map((scope, at) => sketchOperation(scope, scopes.length === 1 ? name : `${name}#${at + 1}`));
});

function sketchOperation(scope: OperationScope, id: string): OperationSketch {
  const { page, sections, routeBlocks } = scope;
  const messages = readMessages(page, sections, routeBlocks);
  const route = buildRoutes(routeBlocks, methodOf(messages));
  for (const { node } of routeBlocks) claim(page, node, "routes");
  return {
    id,
    scope,
    route,
    messages,
    pairs: pairMessages(messages),
    stated: readStatedResponses(page, sections),
    permissions: buildPermissions(page, sections),
  };
}

/** The method of routes that name none: that of the first request shown. */
function methodOf(messages: readonly ReadMessage[]): string {
  for (const { message } of messages) {
    if (message.kind === "request" && message.line.method !== "") return message.line.method.toUpperCase();
  }
  return "GET";
}
