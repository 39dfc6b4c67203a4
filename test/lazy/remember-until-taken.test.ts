import { expect, test } from "vitest";
import { rememberUntilTaken } from "../../generator/lazy/remember-until-taken.ts";

test("a result is worked out once for those who see it and the one who takes it, then anew", () => {
  let made = 0;
  const results = rememberUntilTaken(({ name }: { readonly name: string }) => `${name} ${(made += 1)}`);
  const key = { name: "a" };
  expect(results.see(key)).toBe("a 1");
  expect(results.see(key)).toBe("a 1");
  expect(results.take(key)).toBe("a 1");
  expect(results.take(key)).toBe("a 2");
  expect(results.see({ name: "a" })).toBe("a 3");
});
