import { expect, test } from "vitest";
import { createNearNames } from "../../generator/check/context/near-names.ts";

test("suggests until the names of a file have been held against so many candidates", () => {
  const nearName = createNearNames(5);
  const candidates = ["subject", "shelf", "color"];
  expect(nearName("subjekt", candidates, "one.md")).toBe("subject");
  expect(nearName("subjekt", candidates, "one.md")).toBe("subject");
  expect(nearName("subjekt", candidates, "one.md")).toBeUndefined();
  expect(nearName("subjekt", candidates, "other.md")).toBe("subject");
});
