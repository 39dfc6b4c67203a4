import { expect, test } from "vitest";
import { tryCsdl } from "./cases/try-csdl.ts";
import { tryOutputs } from "./cases/try-outputs.ts";
import { tryPages } from "./cases/try-pages.ts";

const docsInput = new URL("../../docs-input", import.meta.url).pathname;

test("mutated pages are read, built and checked", async () => {
  expect(await tryPages({ folders: [docsInput], seed: 1, from: 0, count: 100 })).toMatchObject({ found: [] });
}, 120_000);

test("what is written of mutated pages compiles", async () => {
  expect(await tryOutputs({ folders: [docsInput], seed: 1, from: 0, count: 30 })).toEqual({ found: [] });
}, 120_000);

test("mutated CSDL is read, built and checked, and what is written of it compiles", async () => {
  expect(await tryCsdl({ folders: [docsInput], seed: 1, from: 0, count: 30 })).toMatchObject({ found: [] });
}, 120_000);
