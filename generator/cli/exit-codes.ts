/**
 * What the program ends with: `drift` for findings, stale output or a failed comparison; `usage` for arguments,
 * configuration or input that can't be read; `bug` for what should never happen.
 */
export const exitCodes = { clean: 0, drift: 1, usage: 2, bug: 3 } as const;
