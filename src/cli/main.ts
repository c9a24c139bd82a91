#!/usr/bin/env node
import { CommanderError } from "commander";
import { exitCodeOf, messageOf } from "./failure.ts";
import { buildProgram } from "./program.ts";

// A reader that closes the pipe early (`variorum claims | head`) has seen enough: no trouble.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

try {
  await buildProgram().parseAsync();
} catch (error) {
  // Commander has already said what is wrong with the words of the command.
  if (!(error instanceof CommanderError)) process.stderr.write(`variorum: ${messageOf(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
