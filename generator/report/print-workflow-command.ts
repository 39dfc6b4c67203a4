import { printSafe } from "../text/print-safe.ts";

/**
 * Prints a workflow command of GitHub Actions: `::error file=a.md,line=1::message`, the lines of its message apart.
 * Values are encoded as the runner decodes them
 * (https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts); none can end the command or add to it.
 */
export function printWorkflowCommand(
  command: "error" | "warning" | "notice",
  properties: Readonly<Record<string, string | number>>,
  message: readonly string[],
): string {
  const parts = Object.entries(properties).map(([name, value]) => `${name}=${encodeProperty(String(value))}`);
  return `::${command} ${parts.join(",")}::${message.map(encodeLine).join("%0A")}`;
}

function encodeLine(line: string): string {
  return printSafe(line).replaceAll("%", "%25");
}

function encodeProperty(value: string): string {
  return encodeLine(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
