import { expect, test } from "vitest";
import { strings } from "./campaigns/strings.ts";

test("hostile strings stay text wherever they are printed", async () => {
  const rows = await strings({ seed: 8, scale: 0.002 });
  expect(rows.map(({ name, found }) => ({ name, found }))).toEqual([
    { name: "strings: emitted files compile and parse", found: [] },
    { name: "strings: reports", found: [] },
    { name: "strings: pages in a browser", found: [] },
  ]);
}, 120_000);
