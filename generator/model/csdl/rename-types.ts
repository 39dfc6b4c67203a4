import { mapChanged } from "../../lazy/map-changed.ts";
import type { ApiModel, CsdlOperation, EntityContainer, Property, Type } from "../api-model.ts";
import type { Rename } from "./pair-type-names.ts";
import { renameInOperation } from "./rename-in-operation.ts";
import { renameTyped } from "./rename-typed.ts";

/**
 * Gives types other names, wherever the model speaks of them. A type that is renamed keeps its former name in its
 * declarations.
 */
export function renameTypes(model: ApiModel, rename: Rename): ApiModel {
  const renameRef = onExpressions(rename);
  const types = [...model.types.values()].map((type) => renameType(type, rename, renameRef));
  return {
    ...model,
    types: new Map(types.map((type) => [type.name, type])),
    operations: model.operations.map((operation) => renameInOperation(operation, renameRef)),
    actions: model.actions.map((action) => renameInCsdlOperation(action, renameRef)),
    functions: model.functions.map((csdlFunction) => renameInCsdlOperation(csdlFunction, renameRef)),
    ...(model.container && { container: renameInContainer(model.container, rename) }),
  };
}

/** Renames in `Collection(…)` too. References repeat, so each is worked out once. */
function onExpressions(rename: Rename): Rename {
  const known = new Map<string, string>();
  return (expression) => {
    const renamed = known.get(expression) ?? renameExpression(expression, rename);
    known.set(expression, renamed);
    return renamed;
  };
}

function renameExpression(expression: string, rename: Rename): string {
  const item = /^Collection\((.*)\)$/.exec(expression)?.[1];
  return item === undefined ? rename(expression) : `Collection(${rename(item)})`;
}

function renameType(type: Type, rename: Rename, renameRef: Rename): Type {
  const name = rename(type.name);
  const named = name === type.name ? type : { ...type, name, declarations: type.declarations.map(keepName(type.name)) };
  if (named.kind === "enumType") return named;
  const properties = mapChanged(named.properties, (property) => renameInProperty(property, renameRef));
  const navigationProperties = mapChanged(named.navigationProperties, (one) => renameInProperty(one, renameRef));
  const baseType = named.baseType === undefined ? undefined : rename(named.baseType);
  const same =
    properties === named.properties &&
    navigationProperties === named.navigationProperties &&
    baseType === named.baseType;
  return same ? named : { ...named, ...(baseType !== undefined && { baseType }), properties, navigationProperties };
}

function keepName(name: string): (declaration: Type["declarations"][number]) => Type["declarations"][number] {
  return (declaration) => ({ name, ...declaration });
}

function renameInProperty(property: Property, renameRef: Rename): Property {
  const declarations = mapChanged(property.declarations, (declaration) => renameTyped(declaration, renameRef));
  const renamed = renameTyped(property, renameRef);
  return declarations === property.declarations ? renamed : { ...renamed, declarations };
}

function renameInCsdlOperation(operation: CsdlOperation, renameRef: Rename): CsdlOperation {
  return {
    ...operation,
    parameters: operation.parameters.map((parameter) => ({ ...parameter, type: renameRef(parameter.type) })),
    ...(operation.returnType !== undefined && { returnType: renameRef(operation.returnType) }),
  };
}

function renameInContainer(container: EntityContainer, rename: Rename): EntityContainer {
  return {
    ...container,
    entitySets: container.entitySets.map((child) => ({ ...child, type: rename(child.type) })),
    singletons: container.singletons.map((child) => ({ ...child, type: rename(child.type) })),
  };
}
