import { expect, test } from "vitest";
import { ancestorsOf, buildHierarchy } from "../../../generator/emit/types/hierarchy.ts";
import { entity, sampleModel } from "../build-sample.ts";

test("chains of base types end after a hundred, whatever the order of the types", () => {
  const types = Array.from({ length: 250 }, (_, at) => entity(`n.t${at}`, [], { baseType: `n.t${at + 1}` }));
  const lengths = types.map((type) => ancestorsOf(buildHierarchy(sampleModel(types)), type.name).length);
  expect(Math.max(...lengths)).toBe(100);
  const few = types.slice(0, 90);
  expect(ancestorsOf(buildHierarchy(sampleModel(few)), "n.t0")).toHaveLength(89);
});
