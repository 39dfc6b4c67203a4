import type { PlainJson } from "../../model/json/plain-json.ts";
import { printField } from "../names/print-field.ts";
import { arrayBrackets, objectBrackets, ownLines, placeWithin, printList } from "../names/print-list.ts";
import type { Place } from "../names/print-list.ts";
import type { BuiltContract } from "./build-contract.ts";
import { printUrlBuilder } from "./print-url-builder.ts";
import { printValue } from "./print-value.ts";
import type { RouteContract } from "./route-contract.ts";

type Field = readonly [key: string, text: string];

/** The members of the contract itself, and of each of its routes. */
const contractPlace: Place = placeWithin({ indent: "", taken: 0 });
const routePlace: Place = placeWithin(placeWithin(contractPlace));

/** Prints the object that a contract is: its fields one a line, its examples by name from the file beside it. */
export function printContract(built: BuiltContract, typesName: string): string {
  const { contract } = built;
  const takesQuery = Object.values(contract.query).includes(true);
  const fields: readonly Field[] = [
    ...fieldsOf({ name: contract.name, title: contract.title, page: contract.page }, contractPlace),
    ["routes", printRoutes(built, takesQuery ? `${typesName}["query"]` : undefined)],
    ...fieldsOf({ query: contract.query, headers: contract.headers, scopes: { ...contract.scopes } }, contractPlace),
    ...(contract.request ? fieldsOf({ request: { ...contract.request } }, contractPlace) : []),
    ["responses", printResponses(contract.responses)],
    ["examples", contract.examples.length > 0 ? `examples.${contract.name}` : "[]"],
  ];
  const lines = fields.map(([key, text]) => `  ${printField(key, text, contractPlace)},\n`);
  return `{\n${lines.join("")}}`;
}

function fieldsOf(values: Readonly<Record<string, PlainJson>>, place: Place): readonly Field[] {
  return Object.entries(values).map(([key, value]) => [
    key,
    printValue(value, { ...place, taken: place.taken + key.length + 2 }),
  ]);
}

function printResponses(responses: RouteContract["responses"]): string {
  const parts = Object.entries(responses).map(([status, response]) => {
    const text = printValue({ ...response }, placeWithin(contractPlace, `${status}: `));
    return `${status}: ${text}`;
  });
  return printList(parts, objectBrackets, placeWithin({ indent: "", taken: 0 }, "responses: "));
}

function printRoutes({ contract, templates }: BuiltContract, queryType: string | undefined): string {
  const routes = contract.routes.map(({ method, path, types }, index) => {
    const template = templates[index];
    const fields: readonly Field[] = [
      ...fieldsOf({ method, path, ...(types && { types }) }, routePlace),
      ...(template ? [["url", printUrlBuilder(template, queryType, routePlace)] as const] : []),
    ];
    const parts = fields.map(([key, text]) => printField(key, text, routePlace));
    return printList(parts, objectBrackets, placeWithin(contractPlace));
  });
  const place = placeWithin({ indent: "", taken: 0 }, "routes: ");
  return printList(routes, arrayBrackets, routes.length > 1 ? ownLines(place) : place);
}
