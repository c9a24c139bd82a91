import type { EventInput } from "../comparison/event-input.ts";
import type { ArticleId } from "../model/ids.ts";
import type { ComparisonWork, EventsPut } from "../storage/comparing/comparison-work.ts";
import type { Ledger, LedgerArticle } from "../storage/ledger.ts";
import { codeVersion } from "./code-version.ts";
import { keptTellings } from "./comparing/kept-tellings.ts";
import { updateConstraints } from "./comparing/update-constraints.ts";
import { updateEvents } from "./comparing/update-events.ts";
import { updateSources } from "./comparing/update-sources.ts";
import { updateTellings } from "./comparing/update-tellings.ts";
import { latestVersions } from "./event-input.ts";

/** How many changed articles are compared in one transaction: few enough to let other writers in between. */
const STEP = 50;

let version: Promise<string> | null = null;

/**
 * Lays what is new in a ledger beside what is there: source groups, events, accounts, differences. Only what lies near a
 * changed article is looked at, and the result is the same as if all had been compared at once. Where other code compared
 * before, everything is compared anew, step by step. Does nothing and gives `null` when nothing has changed.
 */
export async function compareLedger(ledger: Ledger, gazetteer: Pick<EventInput, "place">): Promise<EventsPut | null> {
  version ??= codeVersion("model", "comparison");
  const by = await version;
  const steps: EventsPut[] = [];
  for (;;) {
    const step = await ledger.compare((work) => compareStep(work, by, gazetteer));
    if (step === null) break;
    steps.push(step);
  }
  const sum = (of: keyof EventsPut): number => steps.reduce((total, step) => total + step[of], 0);
  return steps.length === 0 ? null : { added: sum("added"), kept: sum("kept"), dropped: sum("dropped") };
}

async function compareStep(
  work: ComparisonWork,
  by: string,
  gazetteer: Pick<EventInput, "place">,
): Promise<EventsPut | null> {
  if ((await work.madeBy()) !== by) await work.restart(by);
  const changes = await work.changed(STEP);
  if (changes.length === 0) return null;
  const input = { place: (id: string) => gazetteer.place(id) };
  const changed = await currentOf(
    work,
    changes.map(({ article }) => article),
  );
  const moved = await updateSources(work, changed);
  const current = new Map([
    ...(await currentOf(
      work,
      [...moved].filter((id) => !changed.has(id)),
    )),
    ...changed,
  ]);
  const constraints = await updateConstraints(work, current);
  const index = keptTellings(work);
  const seeds = await updateTellings(work, index, current, constraints, input);
  const put = await updateEvents(work, index, seeds, new Set(current.keys()), constraints, input);
  await work.countClaims([...changed.keys()]);
  for (const [id, article] of changed) if (article === null) await work.forgetArticle(id);
  await work.settle(changes);
  return put;
}

/** The version of each article that is compared; `null` where none stands. */
async function currentOf(
  work: ComparisonWork,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, LedgerArticle | null>> {
  const versions = ids.length === 0 ? [] : latestVersions(await work.articles({ ids }));
  const found = new Map(versions.map((article) => [article.id, article]));
  return new Map(ids.map((id) => [id, found.get(id) ?? null]));
}
