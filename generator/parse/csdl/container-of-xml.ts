import { annotationsOfXml } from "./annotations-of-xml.ts";
import type { CsdlContainer, CsdlContainerChild, CsdlOperationImport } from "./csdl-syntax.ts";
import type { XmlElement } from "./xml-element.ts";
import { childrenOf, requiredTextOf, valueOf } from "./xml-parts.ts";

/** Returns the container of an `EntityContainer` element. CSDL XML 4.01, section 13. */
export function containerOfXml(element: XmlElement): CsdlContainer {
  return {
    name: requiredTextOf(element, "Name"),
    entitySets: childrenOf(element, "EntitySet").map((child) => containerChild(child, "EntityType")),
    singletons: childrenOf(element, "Singleton").map((child) => containerChild(child, "Type")),
    operationImports: element.children.flatMap((child) => operationImport(child) ?? []),
    start: element.start,
    end: element.end,
  };
}

function containerChild(element: XmlElement, typeAttribute: string): CsdlContainerChild {
  return {
    name: requiredTextOf(element, "Name"),
    type: requiredTextOf(element, typeAttribute),
    bindings: childrenOf(element, "NavigationPropertyBinding").map((binding) => ({
      path: valueOf(binding, "Path") ?? "",
      target: valueOf(binding, "Target") ?? "",
    })),
    annotations: annotationsOfXml(element),
    start: element.start,
    end: element.end,
  };
}

function operationImport(element: XmlElement): CsdlOperationImport | undefined {
  const kind = IMPORT_KINDS.get(element.name);
  if (!kind) return undefined;
  return {
    kind,
    name: requiredTextOf(element, "Name"),
    operation: requiredTextOf(element, kind === "action" ? "Action" : "Function"),
    start: element.start,
    end: element.end,
  };
}

const IMPORT_KINDS = new Map<string, "action" | "function">([
  ["ActionImport", "action"],
  ["FunctionImport", "function"],
]);
