import type { CsdlOperationSyntax, CsdlProperty } from "../../parse/csdl/csdl-syntax.ts";
import type { CsdlOperation, CsdlParameter } from "../api-model.ts";
import { type AnnotationFacts, annotationFacts } from "./annotation-facts.ts";
import type { CsdlDocument } from "./csdl-document.ts";

/** Builds an action or function of a namespace. */
export function buildCsdlOperation(
  operation: CsdlOperationSyntax,
  namespace: string,
  document: CsdlDocument,
): CsdlOperation {
  const name = `${namespace}.${operation.name.text}`;
  const { returnType } = operation;
  const { description, deprecated } = factsOf(operation, name, document);
  return {
    kind: operation.kind,
    name,
    bound: operation.bound,
    composable: operation.composable,
    parameters: operation.parameters.map((parameter) => buildParameter(parameter, document)),
    ...(returnType && { returnType: document.resolveType(returnType.type.text) }),
    ...(returnType?.nullable !== undefined && { returnNullable: returnType.nullable }),
    ...(description && { description }),
    ...(deprecated && { deprecated }),
    source: document.place(operation.name),
  };
}

/** Of the overload, and of all overloads: `ns.f(Binding.Type,Edm.String)` and `ns.f`. CSDL XML 4.01, 14.2.2. */
function factsOf(operation: CsdlOperationSyntax, name: string, document: CsdlDocument): AnnotationFacts {
  const distinguishing = operation.kind === "function" ? operation.parameters : operation.parameters.slice(0, 1);
  const types = distinguishing.map(({ type }) => document.resolveType(type.text));
  const overload = `${name}(${types.join(",")})`;
  return annotationFacts([
    ...document.annotationsOf(overload, operation.annotations),
    ...document.annotationsOf(name, []),
  ]);
}

function buildParameter(parameter: CsdlProperty, document: CsdlDocument): CsdlParameter {
  return {
    name: parameter.name.text,
    type: document.resolveType(parameter.type.text),
    nullable: parameter.nullable ?? true,
    source: document.place(parameter.name),
  };
}
