import type { CsdlOperation } from "../../../model/api-model.ts";
import { shortName, typeNameOf } from "../../context/type-name.ts";
import type { CheckContext } from "../../context/check-context.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports an action or function of CSDL that no route of the docs calls.
 *
 * A gap: the service does more than a reader learns. Only those are reported that are bound to a documented type, or to
 * none. A documented one that CSDL lacks is `csdl/route`.
 *
 * Beside:
 *
 * ~~~ schema.xml 9:21
 * <?xml version="1.0" encoding="utf-8"?>
 * <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
 *   <edmx:DataServices>
 *     <Schema Namespace="microsoft.graph" xmlns="http://docs.oasis-open.org/odata/ns/edm">
 *       <EntityType Name="note"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.String" /></EntityType>
 *       <Action Name="pin" IsBound="true">
 *         <Parameter Name="bindingParameter" Type="microsoft.graph.note" />
 *       </Action>
 *       <Action Name="shred" IsBound="true">
 *         <Parameter Name="bindingParameter" Type="microsoft.graph.note" />
 *       </Action>
 *       <EntityContainer Name="service"><EntitySet Name="notes" EntityType="microsoft.graph.note" /></EntityContainer>
 *     </Schema>
 *   </edmx:DataServices>
 * </edmx:Edmx>
 * ~~~
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |id|String|The key.|
 * ~~~
 *
 * ~~~ api/note-pin.md
 * # Pin note
 * ## HTTP request
 * ``` http
 * POST /notes/{id}/pin
 * ```
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-shred.md
 * # Shred note
 * ## HTTP request
 * ``` http
 * POST /notes/{id}/shred
 * ```
 * ~~~
 *
 * Fix: write a page for it, if it is meant for readers.
 */
export const undocumentedOperation: Rule = {
  id: "csdl/undocumented-operation",
  severity: "info",
  scope: "set",
  *check(context) {
    const called = calledNames(context);
    const reported = new Set<string>();
    for (const operation of [...context.model.actions, ...context.model.functions]) {
      const name = shortName(operation.name);
      const bound = boundTo(operation);
      const key = `${bound ?? ""}/${name}`;
      if (called.has(name) || reported.has(key) || !isReachable(bound, context)) continue;
      reported.add(key);
      yield {
        message: `Undocumented ${operation.kind} \`${name}\`${bound === undefined ? "" : ` of \`${shortName(bound)}\``}, expected a page for it`,
        source: operation.source,
      };
    }
  },
};

function calledNames({ told }: CheckContext): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { segments } of told.routes.entries) {
    for (const segment of segments) names.add(shortName(segment.kind === "call" ? segment.name : segment.text));
  }
  return names;
}

function boundTo({ bound, parameters }: CsdlOperation): string | undefined {
  const binding = bound ? parameters[0]?.type : undefined;
  return binding === undefined ? undefined : typeNameOf(binding).name;
}

function isReachable(bound: string | undefined, { types }: CheckContext): boolean {
  if (bound === undefined) return true;
  return types.get(bound)?.declarations.some(({ origin }) => origin !== "csdl") ?? false;
}
