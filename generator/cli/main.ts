#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { runCommandLine } from "./run-command-line.ts";

// A run lasts seconds and most of its code runs a few thousand times. As V8 stands, the optimizing compiler takes more of
// both cores for that code than it saves; it begins ten times later here.
setFlagsFromString("--interrupt-budget=700000");

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await runCommandLine(process.argv);
