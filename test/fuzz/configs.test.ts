import { expect, test } from "vitest";
import { configs } from "./campaigns/configs.ts";

test("mutated configurations are taken or refused", async () => {
  expect(await configs({ seed: 1, scale: 0.1 })).toMatchObject([{ found: [], ok: true }]);
});
