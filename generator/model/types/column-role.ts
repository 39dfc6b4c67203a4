/** What a column of a table holds. */
export type ColumnRole =
  | "property"
  | "relationship"
  | "parameter"
  | "name"
  | "member"
  | "value"
  | "number"
  | "method"
  | "type"
  | "returnType"
  | "description"
  | "required";

/** Returns what a column head says that its column holds. */
export function columnRoleOf(head: string): ColumnRole | undefined {
  return roleByHead.get(
    head
      .toLowerCase()
      .replace(/[^\p{L}\p{N}?() /]/gu, "")
      .trim(),
  );
}

const headsByRole: Readonly<Record<ColumnRole, readonly string[]>> = {
  property: ["property", "properties", "property name"],
  relationship: ["relationship", "relationships", "relationship name", "navigation property"],
  parameter: ["parameter", "parameters", "parameter name", "required parameter", "query parameter"],
  name: ["name"],
  member: ["member", "members"],
  value: ["value", "values"],
  number: ["int value", "integer value", "numeric value"],
  method: ["method", "methods", "function", "action"],
  type: ["type", "data type", "property type"],
  returnType: ["return type", "returns"],
  description: ["description", "details", "meaning"],
  required: ["required?", "required", "required (y/n)"],
};

const roleByHead: ReadonlyMap<string, ColumnRole> = new Map(
  Object.entries(headsByRole).flatMap(([role, heads]) => heads.map((head) => [head, role as ColumnRole])),
);
