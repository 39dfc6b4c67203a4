import type { Severity } from "../diagnostics/diagnostic.ts";

/** Rule id, `area/*` or `*`, to a severity or `off`. */
export type RuleSettings = Readonly<Record<string, Severity | "off">>;

/** Returns what the settings say of a rule: by its id, else its area, else `*`; undefined where they say nothing. */
export function severityOf(id: string, settings: RuleSettings = {}): Severity | "off" | undefined {
  const area = id.slice(0, id.indexOf("/"));
  for (const key of [id, `${area}/*`, "*"]) {
    if (Object.hasOwn(settings, key)) return settings[key];
  }
  return undefined;
}

/** Returns the settings of a run: rules that hold the docs against what wasn't given are off unless they are asked for. */
export function settingsFor(
  { rules }: { readonly rules?: RuleSettings },
  given: { readonly csdl: boolean; readonly declarations: boolean },
): RuleSettings {
  return {
    ...(!given.csdl && { "csdl/*": "off" }),
    ...(!given.declarations && { "declaration/*": "off" }),
    ...rules,
  };
}
