import type { CsdlContainer, CsdlContainerChild } from "../../parse/csdl/csdl-syntax.ts";
import type { ContainerChild, EntityContainer } from "../api-model.ts";
import { annotationFacts } from "./annotation-facts.ts";
import type { CsdlDocument } from "./csdl-document.ts";

/** Builds the entity container of a namespace. */
export function buildCsdlContainer(
  container: CsdlContainer,
  namespace: string,
  document: CsdlDocument,
): EntityContainer {
  const name = `${namespace}.${container.name.text}`;
  const build = (child: CsdlContainerChild): ContainerChild => buildChild(child, name, document);
  return {
    name,
    entitySets: container.entitySets.map(build),
    singletons: container.singletons.map(build),
    operationImports: container.operationImports.map((child) => ({
      kind: child.kind,
      name: child.name.text,
      operation: document.resolveName(child.operation.text),
      source: document.place(child.name),
    })),
    source: document.place(container.name),
  };
}

function buildChild(child: CsdlContainerChild, container: string, document: CsdlDocument): ContainerChild {
  const { supports } = annotationFacts(document.annotationsOf(`${container}/${child.name.text}`, child.annotations));
  return {
    name: child.name.text,
    type: document.resolveName(child.type.text),
    bindings: child.bindings,
    ...(supports && { supports }),
    source: document.place(child.name),
  };
}
