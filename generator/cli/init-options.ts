/** The options of `init`, as commander gives them. */
export interface InitCommandOptions {
  readonly cwd?: string;
  readonly yes?: boolean;
}
