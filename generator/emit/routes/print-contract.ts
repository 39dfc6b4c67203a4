import type { PlainJson } from "../../model/json/plain-json.ts";
import type { BuiltContract } from "./build-contract.ts";
import { printUrlBuilder } from "./print-url-builder.ts";
import { printList, printValue } from "./print-value.ts";
import type { RouteContract } from "./route-contract.ts";

type Field = readonly [key: string, text: string];

const object = { open: "{", close: "}", space: " " };

/** Prints the object that a contract is: its fields one a line, its examples by name from the file beside it. */
export function printContract(built: BuiltContract, typesName: string): string {
  const { contract } = built;
  const takesQuery = Object.values(contract.query).includes(true);
  const fields: readonly Field[] = [
    ...fieldsOf({ name: contract.name, title: contract.title, page: contract.page }),
    ["routes", printRoutes(built, takesQuery ? `${typesName}["query"]` : undefined)],
    ...fieldsOf({ query: contract.query, headers: contract.headers, scopes: { ...contract.scopes } }),
    ...(contract.request ? fieldsOf({ request: { ...contract.request } }) : []),
    ["responses", printResponses(contract.responses)],
    ["examples", contract.examples.length > 0 ? `examples.${contract.name}` : "[]"],
  ];
  return `{\n${fields.map(([key, text]) => `  ${key}: ${text},\n`).join("")}}`;
}

function fieldsOf(values: Readonly<Record<string, PlainJson>>): readonly Field[] {
  return Object.entries(values).map(([key, value]) => [key, printValue(value, "  ")]);
}

function printResponses(responses: RouteContract["responses"]): string {
  const parts = Object.entries(responses).map(
    ([status, response]) => `${status}: ${printValue({ ...response }, "    ")}`,
  );
  return printList(parts, object, "  ");
}

function printRoutes({ contract, templates }: BuiltContract, queryType: string | undefined): string {
  const routes = contract.routes.map(({ method, path, types }, index) => {
    const template = templates[index];
    const fields: readonly Field[] = [
      ...fieldsOf({ method, path, ...(types && { types }) }),
      ...(template ? [["url", printUrlBuilder(template, queryType, "      ")] as const] : []),
    ];
    return printList(fields.map(printField), object, "    ");
  });
  return printList(routes, { open: "[", close: "]", space: "" }, "  ");
}

function printField([key, text]: Field): string {
  return `${key}: ${text}`;
}
