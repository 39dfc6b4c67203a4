import type { JsonMember } from "../../text/json.ts";
import { annotationsOfJson } from "./annotations-of-json.ts";
import type { CsdlContainer, CsdlContainerChild, CsdlOperationImport } from "./csdl-syntax.ts";
import { isTrue, memberOf, membersOf, namedMembersOf, nameOf, scalarOf, textOfNode } from "./json-parts.ts";

/** Returns the container of a member of kind `EntityContainer`. CSDL JSON 4.01, section 13. */
export function containerOfJson(member: JsonMember): CsdlContainer {
  const children = namedMembersOf(member.value);
  const typed = children.filter(({ value }) => memberOf(value, "$Type") !== undefined);
  return {
    name: nameOf(member),
    entitySets: typed.filter(({ value }) => isTrue(value, "$Collection")).map(containerChild),
    singletons: typed.filter(({ value }) => !isTrue(value, "$Collection")).map(containerChild),
    operationImports: children.flatMap((child) => operationImport(child) ?? []),
    start: member.start,
    end: member.end,
  };
}

function containerChild(member: JsonMember): CsdlContainerChild {
  const { value, start, end } = member;
  return {
    name: nameOf(member),
    type: textOfNode(memberOf(value, "$Type")) ?? { text: "", start, end: start },
    bindings: membersOf(memberOf(value, "$NavigationPropertyBinding")).map((binding) => ({
      path: binding.key,
      target: scalarOf(binding.value) ?? "",
    })),
    annotations: annotationsOfJson(value),
    start,
    end,
  };
}

function operationImport(member: JsonMember): CsdlOperationImport | undefined {
  const { value, start, end } = member;
  const action = textOfNode(memberOf(value, "$Action"));
  const operation = action ?? textOfNode(memberOf(value, "$Function"));
  return operation && { kind: action ? "action" : "function", name: nameOf(member), operation, start, end };
}
