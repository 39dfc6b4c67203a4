/** The severities of findings, from the worst on. */
export const severities = ["error", "warning", "info"] as const;
