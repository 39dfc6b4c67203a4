import { writeFileSync } from "node:fs";

// Preloaded into a measured process: writes its peak resident memory in megabytes when it ends.
process.on("exit", () => {
  writeFileSync(process.env.MARKDRIFT_PEAK_FILE, String(process.resourceUsage().maxRSS / 1024));
});
