import { createRouteResolver } from "../../judge/resolve-route.ts";
import { segmentSources } from "../../judge/segment-sources.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a route that CSDL doesn't lead along: no entity set, navigation property, action or function of that name where
 * the segment stands.
 *
 * The call answers 404. Paths in a file system and behind values of any form aren't followed.
 *
 * Beside:
 *
 * ~~~ schema.xml
 * <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
 * <edmx:DataServices>
 * <Schema Namespace="microsoft.graph" xmlns="http://docs.oasis-open.org/odata/ns/edm">
 * <EntityType Name="note">
 * <Key>
 * <PropertyRef Name="id"/>
 * </Key>
 * <Property Name="id" Type="Edm.String"/>
 * </EntityType>
 * <EntityContainer Name="service">
 * <EntitySet Name="notes" EntityType="microsoft.graph.note"/>
 * </EntityContainer>
 * </Schema>
 * </edmx:DataServices>
 * </edmx:Edmx>
 * ~~~
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 4:6
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /note/{id}
 * ```
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-get.md
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ~~~
 *
 * Fix: spell the segment as CSDL does.
 */
export const csdlRoute: Rule = {
  id: "csdl/route",
  severity: "warning",
  scope: "set",
  *check(context) {
    if (context.model.container === undefined) return;
    const resolve = createRouteResolver(context);
    for (const route of context.told.routes.entries) {
      const stop = resolve(route);
      if (stop === undefined) continue;
      const near = context.nearName(stop.name, stop.candidates, route.file);
      yield {
        message: `Unknown segment \`${stop.name}\`, expected a name that CSDL has ${stop.behind}`,
        source: segmentSources(route)[stop.at] ?? route.pathSource,
        ...(near !== undefined && { suggestion: `Did you mean \`${near}\`?`, severity: "error" as const }),
      };
    }
  },
};
