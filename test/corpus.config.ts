import { defineConfig } from "vitest/config";

/** Tests on the real pages that lie beside the project for its developers; where they don't, each says so and skips. */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.corpus.test.ts"],
    testTimeout: 300_000,
    maxWorkers: 1,
  },
});
