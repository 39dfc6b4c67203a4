/** Which of our findings a suppression of the incumbent's speaks of. */
export interface MappedSuppression {
  readonly rules: readonly string[];
  /** The name that the finding's message has in backticks. */
  readonly name: string;
}

/**
 * Maps a suppression, the full text of one of the incumbent's messages, to the rules that find the same. Undefined
 * where no rule does.
 */
export function mapSuppression(text: string): MappedSuppression | undefined {
  for (const { pattern, rules } of forms) {
    const name = pattern.exec(text)?.[1];
    if (name !== undefined) return { rules, name: name.slice(name.lastIndexOf(".") + 1) };
  }
  return undefined;
}

const forms: readonly { readonly pattern: RegExp; readonly rules: readonly string[] }[] = [
  {
    pattern: /Expected type \w+ but actual was \w+\. Property: (\w+)/,
    rules: ["example/value-kind", "example/format", "example/array"],
  },
  {
    pattern: /Property '(\w+)' found in resource definition for '[\w.]+', but not described/,
    rules: ["table/missing-row", "table/casing"],
  },
  {
    pattern: /Referenced type ([\w.]+) is not defined/,
    rules: ["table/unknown-type", "page/annotation-type", "example/unknown-odata-type"],
  },
];
