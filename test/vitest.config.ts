import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts", "generated/**/*.test.ts"],
    exclude: ["test/**/*.corpus.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: "100%",
  },
});
