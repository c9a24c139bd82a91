import type { Command } from "commander";
import { CLAIM_TYPES, type ClaimType } from "../../model/claim-types.ts";
import { parseClaimQuery } from "../../operations/parse-query.ts";
import { UsageError } from "../../operations/usage-error.ts";
import type { ClaimQuery } from "../../storage/ledger.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { parseCount } from "../parse-count.ts";
import { parseDay } from "../parse-day.ts";
import { say, sayJson } from "../print.ts";
import { claimLines } from "../show-claim.ts";

interface ClaimsOptions extends LedgerOptions {
  readonly where: string;
  readonly type?: string;
  readonly outlet?: string;
  readonly text?: string;
  readonly actor?: string;
  readonly voice?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
}

/** `variorum claims`: the claims of the ledger, in the order of the articles. */
export const addClaimsCommand = (program: Command): void => {
  withLedger(program.command("claims").description("list claims, each with its voice and its words"))
    .option("--where <query>", "only what fits, as type:killed place:Aleppo from:2016-08 (docs/cli.md)", "")
    .option("--type <code>", "only this type of the codebook")
    .option("--outlet <name>", "only articles of this outlet")
    .option("--text <words>", "only claims whose words hold these")
    .option("--actor <name>", "only claims about this actor, by id or as named")
    .option("--voice <name>", "only claims that this voice carries")
    .option("--from <day>", "only what happened on this day (YYYY-MM-DD) or later", parseDay)
    .option("--to <day>", "only what happened on this day or earlier", parseDay)
    .option("--limit <count>", "at most so many", parseCount, 50)
    .action(async (options: ClaimsOptions) => {
      await onLedger(options.ledger, async (ledger) => {
        let shown = 0;
        for await (const claim of ledger.claims(queryOf(options))) {
          if (options.json) sayJson(claim);
          else say(`${claimLines(claim)}\n`);
          shown++;
        }
        if (!options.json && shown === 0) say("no claim fits: variorum read <path> adds reports");
        if (!options.json && shown === options.limit) say(`the first ${shown}: --limit shows more`);
      });
    });
};

function queryOf(options: ClaimsOptions): ClaimQuery {
  const { where, type, outlet, text, actor, voice, from, to, limit } = options;
  if (type !== undefined && !(CLAIM_TYPES as readonly string[]).includes(type)) {
    throw new UsageError(`no type "${type}": say one of ${CLAIM_TYPES.join(", ")}`);
  }
  return {
    limit,
    ...parseClaimQuery(where),
    ...(type === undefined ? {} : { types: [type as ClaimType] }),
    ...(outlet === undefined ? {} : { outlets: [outlet] }),
    ...(text === undefined ? {} : { text }),
    ...(actor === undefined ? {} : { actor }),
    ...(voice === undefined ? {} : { voice }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}
