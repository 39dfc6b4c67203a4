/** Says what is wrong with the arguments or the configuration, for the one who gave them. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
