import { expect, test } from "vitest";
import { collectBetween } from "../../generator/cli/collect-between.ts";

test("frees what a stage left behind before the next begins, and passes on what each returns", async () => {
  const begun: string[] = [];
  const observe = collectBetween((stage, run) => {
    begun.push(stage);
    return run();
  });
  const left = observe(
    "parse",
    () => new WeakRef(Array.from({ length: 2 ** 20 }, (_, at) => ({ text: `page ${at}` }))),
  );
  await new Promise((resolve) => setTimeout(resolve));
  expect(observe("build", () => left.deref())).toBeUndefined();
  expect(begun).toEqual(["parse", "build"]);
});
