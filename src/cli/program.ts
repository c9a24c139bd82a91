import { Command } from "commander";
import { packageVersion } from "../operations/package-root.ts";
import { addBackupCommand, addRestoreCommand } from "./commands/backup.ts";
import { addBundleCommand } from "./commands/bundle.ts";
import { addCheckCommand } from "./commands/check.ts";
import { addClaimsCommand } from "./commands/claims.ts";
import { addCompareCommand } from "./commands/compare.ts";
import { addDossierCommand } from "./commands/dossier.ts";
import { addEditsCommand } from "./commands/edits.ts";
import { addEventsCommand } from "./commands/events.ts";
import { addExplainCommand } from "./commands/explain.ts";
import { addExportCommand } from "./commands/export.ts";
import { addFollowCommand } from "./commands/follow.ts";
import { addForecastsCommand } from "./commands/forecasts.ts";
import { addFramingCommand } from "./commands/framing.ts";
import { addJudgeCommand } from "./commands/judge.ts";
import { addMcpCommand } from "./commands/mcp.ts";
import { addMigrateCommand } from "./commands/migrate.ts";
import { addParseCommand } from "./commands/parse.ts";
import { addQueueCommand } from "./commands/queue.ts";
import { addReadCommand } from "./commands/read.ts";
import { addRebuildCommand } from "./commands/rebuild.ts";
import { addRedactCommand } from "./commands/redact.ts";
import { addServeCommand } from "./commands/serve.ts";
import { addShowCommand } from "./commands/show.ts";
import { addSourcesCommand } from "./commands/sources.ts";
import { addStatusCommand } from "./commands/status.ts";
import { addTerritoryCommand } from "./commands/territory.ts";
import { addTourCommand } from "./commands/tour.ts";
import { addUnresolvedCommand } from "./commands/unresolved.ts";
import { addVerifyCommand } from "./commands/verify.ts";
import { addWorkCommand } from "./commands/work.ts";

/** The command line: one command a file, in the order in which people meet them. */
export function buildProgram(): Command {
  const program = new Command("variorum")
    .description("Reads news reports and keeps a ledger of claims, each tied to the sentence that says so.")
    .version(packageVersion())
    .exitOverride()
    .showHelpAfterError("(variorum --help lists the commands)")
    .addHelpText(
      "after",
      "\nExit codes: 0 done · 1 some reports failed · 2 wrong use, or a ledger that cannot be used",
    );
  for (const add of [
    addServeCommand,
    addTourCommand,
    addReadCommand,
    addFollowCommand,
    addQueueCommand,
    addWorkCommand,
    addStatusCommand,
    addClaimsCommand,
    addEventsCommand,
    addShowCommand,
    addExplainCommand,
    addCompareCommand,
    addSourcesCommand,
    addEditsCommand,
    addFramingCommand,
    addForecastsCommand,
    addTerritoryCommand,
    addDossierCommand,
    addExportCommand,
    addBundleCommand,
    addVerifyCommand,
    addMcpCommand,
    addUnresolvedCommand,
    addJudgeCommand,
    addRedactCommand,
    addRebuildCommand,
    addCheckCommand,
    addBackupCommand,
    addRestoreCommand,
    addMigrateCommand,
    addParseCommand,
  ]) {
    add(program);
  }
  return program;
}
