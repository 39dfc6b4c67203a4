import type { Operation } from "../model/api-model.ts";
import { bodyUseOf, type BodyUse } from "./types/find-bodies.ts";

/** What emitting asks of all operations together, to name them and to know what they send: plain data, and small. */
export interface OperationOutline extends Pick<Operation, "id" | "title" | "page"> {
  /** The parts of its routes, without the arguments of calls. */
  readonly words: readonly string[];
  readonly body?: BodyUse;
}

/** Outlines an operation. */
export function outlineOperation(operation: Operation): OperationOutline {
  const { id, title, page, routes } = operation;
  const body = bodyUseOf(operation);
  const words = routes.flatMap(({ segments }) => segments.map(({ text }) => text.replace(/\(.*$/s, "")));
  return { id, title, page, words, ...(body && { body }) };
}
