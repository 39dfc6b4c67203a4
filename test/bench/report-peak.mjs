import { writeFileSync } from "node:fs";

// Preloaded into a measured process: writes its peak resident memory in megabytes and its CPU seconds when it ends.
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.MARKDRIFT_PEAK_FILE, `${maxRSS / 1024} ${(userCPUTime + systemCPUTime) / 1e6}`);
});
