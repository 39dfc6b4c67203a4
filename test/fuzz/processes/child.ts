import type { CaseRange, TryCases } from "../cases/case-range.ts";

// Runs cases that its parent sends, and answers what they came to and how much memory this process has had at most.
const [, , module = ""] = process.argv;
const [tryCases] = Object.values((await import(module)) as Record<string, TryCases>);

process.on("message", (range: CaseRange) => {
  void tryCases?.(range).then((outcome) =>
    process.send?.({ ...outcome, worstMegabytes: process.resourceUsage().maxRSS / 1024 }),
  );
});
