import { sha256 } from "../model/ids.ts";
import { type JudgementOf, standingJudgements } from "../model/judgement.ts";
import { compileIdentities } from "../resolution/identities.ts";
import type { Ledger } from "../storage/ledger.ts";
import { collect } from "./collect.ts";
import type { Engine } from "./engine.ts";

/** Parts the version of the knowledge files from that of the judgements. */
const JOINT = "+";
const DIGITS = 12;

/**
 * The engine with what the ledger's people have said about names. Its passes are marked with the judgements as well as the
 * knowledge files, so that `rebuild --stale` finds what was read before them; the mark is the same for any order of judging.
 */
export async function judgedEngine(ledger: Ledger, engine: Engine): Promise<Engine> {
  const all = (await collect(ledger.judgements())).flatMap(({ judgement }) => judgement ?? []);
  const identified = standingJudgements(all).flatMap((judgement) =>
    judgement.verdict === "identified" ? [judgement] : [],
  );
  return engineHeeding(engine, identified);
}

/** The engine with what was said about names, in any order. */
export function engineHeeding(engine: Engine, identified: readonly JudgementOf<"identified">[]): Engine {
  const knowledge = engine.made.knowledge.split(JOINT)[0]!;
  if (identified.length === 0) return { ...engine, identified, made: { ...engine.made, knowledge } };
  const mark = sha256(...identified.map(({ id }) => id).sort()).slice(0, DIGITS);
  return {
    ...engine,
    identified,
    knowledge: { ...engine.knowledge, identities: compileIdentities(identified) },
    made: { ...engine.made, knowledge: `${knowledge}${JOINT}${mark}` },
  };
}
