import { defineConfig } from "vitest/config";

/** What puts modules of its own in place of others, which no other test may see. */
const replacing = ["test/cli/run-command-line.test.ts", "test/report/commit/crash.test.ts"];

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "all",
          include: ["test/**/*.test.ts", "generated/**/*.test.ts"],
          exclude: ["test/**/*.corpus.test.ts", ...replacing],
          isolate: false,
        },
      },
      { extends: true, test: { name: "replacing", include: replacing } },
    ],
  },
});
