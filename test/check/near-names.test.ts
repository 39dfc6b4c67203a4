import { expect, test } from "vitest";
import { createNearNames } from "../../generator/check/context/near-names.ts";

test("suggests until it has looked at so many candidates in all", () => {
  const nearName = createNearNames(5);
  const candidates = ["subject", "shelf", "color"];
  expect(nearName("subjekt", candidates)).toBe("subject");
  expect(nearName("subjekt", candidates)).toBe("subject");
  expect(nearName("subjekt", candidates)).toBeUndefined();
});
