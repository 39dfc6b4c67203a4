import { expect, test } from "vitest";
import { serve } from "./campaigns/serve.ts";

test("a server answers a hundred clients, a tenth of whose requests are broken", async () => {
  expect(await serve({ seed: 1, scale: 0.03 })).toMatchObject([
    { found: [], ok: true },
    { found: [], ok: true },
  ]);
});
