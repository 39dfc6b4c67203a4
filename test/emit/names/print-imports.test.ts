import { expect, test } from "vitest";
import { printImports } from "../../../generator/emit/names/print-imports.ts";
import { typeCode } from "../../../generator/emit/names/type-code.ts";
import { nameTypes } from "../../../generator/emit/names/name-types.ts";

test("gathers and sorts the imports of a file, leaving out its own names", () => {
  const names = [
    { identifier: "User", path: "types/user.ts" },
    { identifier: "isGroup", path: "types/group.ts", value: true as const },
    { identifier: "Group", path: "types/group.ts" },
    { identifier: "User", path: "types/user.ts" },
    { identifier: "Session", path: "types/callRecords/session.ts" },
    { identifier: "NullableOption", path: "odata.ts" },
  ];
  expect(printImports("types/callRecords/session.ts", names)).toBe(
    [
      'import type { NullableOption } from "../../odata.js";',
      'import { type Group, isGroup } from "../group.js";',
      'import type { User } from "../user.js";',
    ].join("\n"),
  );
});

test("prints references as TypeScript, with what they need imported", () => {
  const names = nameTypes(["microsoft.graph.user"]);
  const print = (ref: string, options = {}) => typeCode(ref, names, options).text;
  expect(print("Collection(microsoft.graph.user)")).toBe("User[]");
  expect(print("Edm.Int64")).toBe("number");
  expect(print("Edm.DateTimeOffset", { dates: "Date" })).toBe("Date");
  expect(print("Collection(Edm.Guid)", { brands: true })).toBe('Branded<"uuid">[]');
  expect(print("microsoft.graph.unheardOf")).toBe("unknown");
  expect(typeCode("microsoft.graph.user", names).imports).toEqual([{ identifier: "User", path: "types/user.ts" }]);
});
