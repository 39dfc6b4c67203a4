import { expect, test } from "vitest";
import { rememberByObject } from "../../generator/lazy/remember-by-object.ts";

test("rememberByObject works a result out once for each object, undefined too", () => {
  const asked: string[] = [];
  const nameOf = rememberByObject(({ name }: { readonly name: string }) => {
    asked.push(name);
    return name === "" ? undefined : name.length;
  });
  const [user, none, other] = [{ name: "user" }, { name: "" }, { name: "user" }];
  expect([user, none, user, none, other].map(nameOf)).toEqual([4, undefined, 4, undefined, 4]);
  expect(asked).toEqual(["user", "", "user"]);
});
