import { array, assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { nameTypes } from "../../../generator/emit/names/name-types.ts";

test("names types as the published Graph types do, with folders for sub-namespaces", () => {
  const names = nameTypes([
    "microsoft.graph.user",
    "microsoft.graph.deviceIPRange",
    "microsoft.graph.callRecords.session",
    "contoso.order",
  ]);
  expect([...names.values()].map(({ identifier, path }) => `${identifier} ${path}`)).toEqual([
    "ContosoOrder types/contoso/order.ts",
    "CallRecordsSession types/callRecords/session.ts",
    "DeviceIPRange types/deviceIPRange.ts",
    "User types/user.ts",
  ]);
});

test("tells apart what differs in case alone, and leaves names that generated code uses itself", () => {
  const names = nameTypes([
    "microsoft.graph.User",
    "microsoft.graph.user",
    "microsoft.graph.date",
    "microsoft.graph.userCreate",
  ]);
  expect([...names.values()].map(({ identifier, path, create }) => `${identifier} ${path} ${create}`)).toEqual([
    "User types/User.ts UserCreate2",
    "Date2 types/date.ts Date2Create",
    "User2 types/user-2.ts User2Create",
    "UserCreate types/userCreate.ts UserCreateCreate",
  ]);
});

test("keeps hostile names inside of the folder", () => {
  const names = nameTypes([
    "microsoft.graph.../../etc/passwd",
    "microsoft.graph.con",
    "a/../../b.c",
    "microsoft.graph.index",
    "",
  ]);
  expect([...names.values()].map(({ path }) => path)).toEqual([
    "types/_.ts",
    "types/a-/_/-/_/-b/c.ts",
    "types/_/_/-/_/-etc-passwd.ts",
    "types/con_.ts",
    "types/index_.ts",
  ]);
});

test("gives any names safe paths and distinct identifiers, whatever their order", () => {
  assert(
    property(array(string({ unit: "binary" }), { maxLength: 30 }), (qualified) => {
      const names = [...nameTypes(qualified).values()];
      const paths = new Set(names.map(({ path }) => path.toLowerCase()));
      const identifiers = new Set(
        names.flatMap(({ identifier, create, update, guard }) => [identifier, create, update, guard]),
      );
      expect(paths.size).toBe(names.length);
      expect(identifiers.size).toBe(names.length * 4);
      for (const path of paths) expect(path).toMatch(/^types\/(?:[\w-]{1,100}\/)*[\w-]{1,100}\.ts$/);
      for (const identifier of identifiers) expect(identifier).toMatch(/^[A-Za-z_]\w*$/);
      expect(nameTypes(qualified.toReversed())).toEqual(nameTypes(qualified));
    }),
    { numRuns: 200 },
  );
});
