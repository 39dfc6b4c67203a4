import type { StructuredType } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import { arrayBrackets, callBrackets, printList } from "../names/print-list.ts";
import { printString } from "../names/print-string.ts";
import { supportPath } from "../names/type-code.ts";
import { joinTypes } from "./emitted-type.ts";
import type { EmittedType } from "./emitted-type.ts";
import { descendantsOf } from "./hierarchy.ts";

/** Emits the guard that tells a type from its siblings, where it extends more than the root of all resources. */
export function typeGuard(type: StructuredType, context: EmitContext): EmittedType {
  const name = context.names.get(type.name);
  const base = context.hierarchy.baseByName.get(type.name);
  const rooted = base !== undefined && (context.hierarchy.baseByName.has(base.name) || !isRoot(base));
  if (!name || !rooted) return joinTypes([]);
  const types = [...(type.abstract ? [] : [type.name]), ...descendantsOf(context.hierarchy, type.name)];
  const literals = types.map((qualified) => printString(`#${qualified}`));
  if (literals.length === 0) return joinTypes([]);
  const { guard, identifier } = name;
  const taken = `export function ${guard}: resource is ${identifier} {`.length;
  const parameters = printList(["resource: ODataResource"], callBrackets, { indent: "", taken });
  const text = `/** Tells whether a resource is a \`${identifier}\`, by its \`@odata.type\`. */
export function ${guard}${parameters}: resource is ${identifier} {
  return ${test(literals)};
}`;
  return {
    declarations: [{ name: guard, text, exports: "value" }],
    imports: [{ identifier: "ODataResource", path: supportPath }],
  };
}

/** `microsoft.graph.entity`, which has a key and nothing else, is no family. */
function isRoot(type: StructuredType): boolean {
  return type.properties.length <= 1 && type.navigationProperties.length === 0;
}

function test(literals: readonly string[]): string {
  if (literals.length === 1) return `resource["@odata.type"] === ${literals[0] ?? ""}`;
  const call = `.includes(resource["@odata.type"] ?? "")`;
  return printList(literals, arrayBrackets, { indent: "  ", taken: `return ;${call}`.length }) + call;
}
