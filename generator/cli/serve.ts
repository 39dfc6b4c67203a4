import { InvalidArgumentError } from "commander";
import type { Command } from "commander";
import { addSharedOptions } from "./shared-options.ts";
import type { ServeCommandOptions } from "./serve-options.ts";

/** Adds `serve`: the documented API as a local server that answers with the documented examples. */
export function addServe(program: Command): void {
  const command = program
    .command("serve")
    .description("serve the documented API on this machine; what is asked is answered with the documented examples")
    .option("--port <number>", "the port to listen on; 0 takes any free one", parsePort, 3000)
    .option("--host <host>", "the name or address to listen on; others than this machine can reach most", "127.0.0.1")
    .option("--allow-origin <origins...>", "origins whose pages may call it, beside those of this machine; * for all")
    .option("--allow-host <names...>", "names that it is called by, beside localhost, addresses and --host");
  addSharedOptions(command).action(async (paths: readonly string[], options: ServeCommandOptions) => {
    const { serveDocs } = await import("./serve-docs.ts");
    await serveDocs(paths, options);
  });
}

function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError("Expected 0 to 65535.");
  return Number(text);
}
