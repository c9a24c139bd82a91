import { type Judgement, standingJudgements } from "../../model/judgement.ts";
import type { KeptKnowledge, Made } from "../../storage/ledger.ts";
import { engineHeeding } from "../judged-engine.ts";
import { loadEngine } from "../load-engine.ts";
import { startPasses } from "../passes.ts";
import { type Difference, type Reread, type RereadSum, reread } from "./reread.ts";
import { withKeptKnowledge } from "./with-kept-knowledge.ts";

/** What reading again needs beside the reports. */
export interface ReadAgain {
  readonly judgements: readonly Judgement[];
  /** Actors and places that the ledger kept. */
  readonly kept: readonly KeptKnowledge[];
  /** Folders of knowledge that take their place, where the reading had more than actors and places. */
  readonly folders: readonly string[];
  readonly threads: number;
}

/**
 * Reads a bundle's or a ledger's reports again with this program, its knowledge and what people said about names.
 *
 * @throws UsageError when a folder of knowledge cannot be used
 */
export async function readAgain(
  source: Reread,
  { judgements, kept, folders, threads }: ReadAgain,
  tell: (difference: Difference) => void,
): Promise<RereadSum & { readonly made: Made }> {
  const identified = standingJudgements(judgements).flatMap((one) => (one.verdict === "identified" ? [one] : []));
  return withKeptKnowledge(folders.length > 0 ? [] : kept, async (laidOut) => {
    const engine = await loadEngine(folders.length > 0 ? folders : laidOut, { lenient: true });
    const passes = startPasses(engineHeeding(engine, identified), threads);
    try {
      return { ...(await reread(source, passes, tell)), made: passes.engine.made };
    } finally {
      await passes.close();
    }
  });
}
