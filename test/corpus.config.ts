import { defineConfig, mergeConfig } from "vitest/config";
import config from "./vitest.config.ts";

/** Tests on the real pages that lie beside the project for its developers; where they don't, each says so and skips. */
export default mergeConfig(
  config,
  defineConfig({ test: { include: ["test/**/*.corpus.test.ts"], exclude: [], testTimeout: 300_000 } }),
);
