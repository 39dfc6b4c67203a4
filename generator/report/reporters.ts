import type { Reporter } from "./report.ts";

/** Loads the reporter of each format of `--format`. */
export const reporters = {
  pretty: async (): Promise<Reporter> => (await import("./pretty/report-pretty.ts")).reportPretty,
  json: async (): Promise<Reporter> => (await import("./report-json.ts")).reportJson,
  sarif: async (): Promise<Reporter> => (await import("./report-sarif.ts")).reportSarif,
  github: async (): Promise<Reporter> => (await import("./report-github.ts")).reportGithub,
  junit: async (): Promise<Reporter> => (await import("./report-junit.ts")).reportJunit,
  markdown: async (): Promise<Reporter> => (await import("./report-markdown.ts")).reportMarkdown,
  line: async (): Promise<Reporter> => (await import("./report-line.ts")).reportLine,
};

/** A value of `--format`. */
export type Format = keyof typeof reporters;
