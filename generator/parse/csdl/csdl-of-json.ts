import type { JsonFault, JsonNode } from "../../text/json.ts";
import { parseJson } from "../../text/parse-json.ts";
import type { CsdlFault, CsdlInclude, CsdlSchemaSyntax } from "./csdl-syntax.ts";
import { itemsOf, memberOf, membersOf, namedMembersOf, scalarOf } from "./json-parts.ts";
import { schemaOfJson } from "./schema-of-json.ts";

/** Returns what a CSDL JSON text says. `start` is where the JSON begins: behind a byte-order mark. */
export function csdlOfJson(text: string, start: number): Pick<CsdlSchemaSyntax, "includes" | "schemas" | "faults"> {
  const { value, faults } = parseJson(text.slice(start), start);
  return {
    includes: membersOf(memberOf(value, "$Reference")).flatMap((reference) => includesOf(reference.value)),
    schemas: namedMembersOf(value)
      .filter((member) => member.value.kind === "object")
      .map(schemaOfJson),
    faults: faults.map(faultOf),
  };
}

function includesOf(reference: JsonNode): CsdlInclude[] {
  return itemsOf(memberOf(reference, "$Include")).flatMap((include) => {
    const namespace = scalarOf(memberOf(include, "$Namespace"));
    const alias = scalarOf(memberOf(include, "$Alias"));
    return namespace && alias ? [{ namespace, alias, start: include.start, end: include.end }] : [];
  });
}

function faultOf({ code, start, end }: JsonFault): CsdlFault {
  return { rule: "csdl/syntax", message: `Unexpected JSON: ${code}`, start, end };
}
