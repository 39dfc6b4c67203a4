import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";

/** The options that all commands on an API share, as commander gives them. */
export interface SharedOptions {
  /** `false` for none: what lies in the working folder is not to be trusted. */
  readonly config?: string | false;
  /** `false` for this program's own alone. */
  readonly projectTemplates?: boolean;
  readonly cwd?: string;
  readonly docs?: readonly string[];
  readonly csdl?: readonly string[];
  readonly api?: readonly string[];
  readonly parser?: "native" | "remark";
  readonly cache: boolean;
  readonly cacheDir?: string;
  readonly jobs?: number;
  readonly shard?: Shard;
  readonly profile?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** Which share of the pages to parse, of how many; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Adds the paths and the options that all commands on an API share; the help lists them after those that are there. */
export function addSharedOptions(command: Command): Command {
  return command
    .optionsGroup("Options that all commands on an API share:")
    .argument("[paths...]", "folders, files or globs of pages; without any, those of the configuration")
    .option("--config <file>", "the configuration (default: markdrift.config.*, or the key markdrift of package.json)")
    .option("--no-config", "read no configuration: a script among what strangers send would run")
    .option("--no-project-templates", "fill no template of the project's own")
    .option("--cwd <dir>", "the working folder that paths are relative to")
    .option("--docs <paths...>", "the same as paths")
    .option("--csdl <files...>", "CSDL of the same API")
    .option("--api <names...>", "only these of the configuration's APIs")
    .addOption(new Option("--parser <parser>", "how Markdown is parsed").choices(["native", "remark"]))
    .option("--no-cache", "parse every page again")
    .option("--cache-dir <dir>", "where parsed pages are kept (default: node_modules/.cache/markdrift)")
    .option("--jobs <number>", "how many threads parse", parseCount)
    .option("--shard <i/n>", "parse this share of the pages into the cache and stop", parseShare)
    .option("--profile", "print how long each stage took, and the memory after it")
    .option("--quiet", "print findings and nothing else")
    .option("--no-color", "print without colours");
}

/** Reads a whole number of at least 0 for an option. */
export function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("Expected a whole number.");
  return Number(text);
}

function parseShare(text: string): Shard {
  const [, index = 0, count = 0] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (index < 1 || index > count) throw new InvalidArgumentError("Expected I/N, such as 1/4, with I from 1 to N.");
  return { index, count };
}
