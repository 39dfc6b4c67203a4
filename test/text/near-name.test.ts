import { expect, test } from "vitest";
import { nearName } from "../../generator/text/near-name.ts";

test.each([
  ["targetResource", ["targetResources", "id"], "targetResources"],
  ["Subject", ["subject"], "subject"],
  ["id", ["ip"], undefined],
  ["Accpted", ["Accepted", "Adapted"], "Accepted"],
  ["bb_b", ["bbbb", "aabb"], "bbbb"],
  ["status", ["weight"], undefined],
  ["x".repeat(100), ["x".repeat(99)], undefined],
])("%s among %j is %s", (name, candidates, expected) => {
  expect(nearName(name, candidates)).toBe(expected);
});
