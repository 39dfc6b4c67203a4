import { assert, property } from "fast-check";
import { expect, test } from "vitest";
import { printWorkflowCommand } from "../../generator/report/print-workflow-command.ts";
import { printSafe } from "../../generator/text/print-safe.ts";
import { hostileText } from "../fuzz/hostile-text.ts";

/** Reads a line as the runner does (actions/runner, `ActionCommand.TryParseV2`); nothing where it is no command. */
function readCommand(line: string) {
  const text = line.trimStart();
  const end = text.indexOf("::", 2);
  if (!text.startsWith("::") || end < 0) return undefined;
  const [command = "", ...rest] = text.slice(2, end).split(" ");
  const properties = rest
    .join(" ")
    .split(",")
    .map((pair) => pair.split("="))
    .map(([name = "", ...value]) => [name, decode(value.join("="))] as const);
  return { command, properties: Object.fromEntries(properties), data: decode(text.slice(end + 2)) };
}

function decode(text: string): string {
  const escapes: Readonly<Record<string, string>> = { "%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": "," };
  return text.replace(/%(?:25|0D|0A|3A|2C)/g, (found) => escapes[found] ?? found);
}

test("the runner reads one command with the values that were given, made safe for the log", () => {
  assert(
    property(hostileText, hostileText, (file, message) => {
      const printed = printWorkflowCommand("error", { file, line: 1 }, [message, message]);
      expect(printed).not.toMatch(/[\p{Cc}\u2028]|##(?:vso)?\[/u);
      expect(readCommand(printed)).toEqual({
        command: "error",
        properties: { file: printSafe(file), line: "1" },
        data: `${printSafe(message)}\n${printSafe(message)}`,
      });
    }),
    { seed: 8, numRuns: 300 },
  );
});
