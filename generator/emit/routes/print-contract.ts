import type { PlainJson } from "../../model/json/plain-json.ts";
import { printLiteralKey } from "../names/print-key.ts";
import type { BuiltContract } from "./build-contract.ts";
import { printUrlBuilder } from "./print-url-builder.ts";
import { printList, printValue } from "./print-value.ts";

const object = { open: "{", close: "}", space: " " };

/** Prints the object that a contract is: its fields one a line, its examples by name from the file beside it. */
export function printContract(built: BuiltContract, typesName: string): string {
  const { contract } = built;
  const fields: readonly (readonly [string, string])[] = [
    ...fieldsOf({ name: contract.name, title: contract.title, page: contract.page }),
    ["routes", printRoutes(built, `${typesName}["query"]`)],
    ...fieldsOf({ query: contract.query, headers: contract.headers, scopes: { ...contract.scopes } }),
    ...(contract.request ? fieldsOf({ request: { ...contract.request } }) : []),
    ...fieldsOf({ responses: mapValues(contract.responses) }),
    ["examples", contract.examples.length > 0 ? `examples.${contract.name}` : "[]"],
  ];
  return `{\n${fields.map(([key, text]) => `  ${key}: ${text},\n`).join("")}}`;
}

function fieldsOf(values: Readonly<Record<string, PlainJson>>): readonly (readonly [string, string])[] {
  return Object.entries(values).map(([key, value]) => [key, printValue(value, "  ")]);
}

function mapValues(responses: BuiltContract["contract"]["responses"]): PlainJson {
  return Object.fromEntries(Object.entries(responses).map(([status, response]) => [status, { ...response }]));
}

function printRoutes({ contract, templates }: BuiltContract, queryType: string): string {
  const routes = contract.routes.map(({ method, path, types }, index) => {
    const template = templates[index];
    const fields = [
      ...fieldsOf({ method, path, ...(types && { types }) }),
      ...(template ? [["url", printUrlBuilder(template, queryType)] as const] : []),
    ];
    return printList(
      fields.map(([key, text]) => `${printLiteralKey(key)}: ${text}`),
      object,
      "    ",
    );
  });
  return printList(routes, { open: "[", close: "]", space: "" }, "  ");
}
