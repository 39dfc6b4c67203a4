import type { ApiModel, Operation, PageTable } from "../../model/api-model.ts";
import type { Coverage, CoveragePart } from "./report-data.ts";

/** Counts what share of tables was read, of example bodies has a known type, and of routes has its bodies typed. */
export function countCoverage(models: readonly ApiModel[]): readonly Coverage[] {
  const operations = models.flatMap((model) => model.operations);
  return [
    { name: "Tables", parts: countTables(models.flatMap(({ pages }) => pages).flatMap(({ tables }) => tables)) },
    { name: "Example bodies", parts: countExamples(models) },
    { name: "Routes", parts: countRoutes(operations) },
  ];
}

function countTables(tables: readonly PageTable[]): readonly CoveragePart[] {
  const count = (kind: PageTable["use"]["kind"]) => tables.filter(({ use }) => use.kind === kind).length;
  return [
    { name: "read", weight: "full", count: count("read") },
    { name: "put aside with a reason", weight: "half", count: count("aside") },
    { name: "not understood", weight: "none", count: count("unread") },
  ];
}

function countExamples(models: readonly ApiModel[]): readonly CoveragePart[] {
  const bodies = models.flatMap(({ types, operations }) =>
    operations
      .flatMap(({ examples }) => examples)
      .flatMap(({ request, responses }) => [request, ...responses])
      .filter(({ body }) => body !== undefined)
      .map(({ type }) => (type === undefined ? "none" : isKnown(type, types) ? "full" : "half")),
  );
  const count = (weight: CoveragePart["weight"]) => bodies.filter((body) => body === weight).length;
  return [
    { name: "of a documented type", weight: "full", count: count("full") },
    { name: "of a type without a page", weight: "half", count: count("half") },
    { name: "of no known type", weight: "none", count: count("none") },
  ];
}

function isKnown(type: string, types: ApiModel["types"]): boolean {
  const item = /^Collection\((.*)\)$/.exec(type)?.[1] ?? type;
  return item.startsWith("Edm.") || types.has(item);
}

function countRoutes(operations: readonly Operation[]): readonly CoveragePart[] {
  const routes = operations.flatMap((operation) => operation.routes.map(() => typedSides(operation)));
  const count = (sides: number) => routes.filter((one) => one === sides).length;
  return [
    { name: "request and response typed", weight: "full", count: count(2) },
    { name: "one of the two", weight: "half", count: count(1) },
    { name: "neither", weight: "none", count: count(0) },
  ];
}

/** How many of request and response are known: their type, their properties, or that there is no body. */
function typedSides({ requestBody: body, responses }: Operation): number {
  const takes = body === undefined || body.empty === true || body.type !== undefined || body.properties !== undefined;
  const good = responses.filter(({ status }) => status < 400);
  const gives = good.length > 0 && (good.some(({ type }) => type !== undefined) || good.every(hasNoBody));
  return Number(takes) + Number(gives);
}

function hasNoBody({ status }: { readonly status: number }): boolean {
  return status === 202 || status === 204 || status >= 300;
}
