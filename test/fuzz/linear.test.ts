import { expect, test } from "vitest";
import { regexes } from "./campaigns/regexes.ts";
import { time } from "./campaigns/time.ts";

test("regular expressions take time linear in their text", async () => {
  expect(await regexes({ seed: 1, scale: 0.08 })).toMatchObject([{ found: [] }]);
}, 120_000);

test("inputs that grow without end in one respect take time linear in their size", async () => {
  expect(
    (await time({ seed: 1, scale: 0.03 })).flatMap(({ name, found }) => found.map((one) => `${name} ${one}`)),
  ).toEqual([]);
}, 120_000);
