import { describeDeals } from "../comparison/describe-deals.ts";
import { holdTerritory, territoryConflicts } from "../comparison/hold-territory.ts";
import { meetForecasts } from "../comparison/meet-forecasts.ts";
import { shareVocabulary, sumFraming } from "../comparison/sum-framing.ts";
import type { Deal } from "../model/deal.ts";
import type { Forecast } from "../model/forecast.ts";
import type { LabelCount, SharedVocabulary } from "../model/framing.ts";
import type { Holding, HoldingConflict } from "../model/territory.ts";
import { actorContext } from "../resolution/actor-context.ts";
import type { Gazetteer } from "../resolution/gazetteer.ts";
import type { Registry } from "../resolution/registry.ts";
import { resolveActor } from "../resolution/resolve-actor.ts";
import type { Ledger } from "../storage/ledger.ts";
import { collect } from "./collect.ts";
import { keptEventInput, latestVersions } from "./event-input.ts";

/** Who calls whom what, and which outlets speak alike. An article counts once, however often it was updated. */
export async function surveyFraming(
  ledger: Ledger,
  registry: Registry,
): Promise<{ readonly counts: readonly LabelCount[]; readonly shared: readonly SharedVocabulary[] }> {
  const versions = latestVersions(await collect(ledger.articles()));
  const articles = new Map(versions.map((article) => [article.version, article]));
  const placed = (await collect(ledger.labels())).flatMap(({ use, outlet, version }) => {
    const article = articles.get(version);
    if (article === undefined) return [];
    const published = article.published?.day ?? null;
    const name = use.party?.name ?? null;
    const context = actorContext(registry, article.text, published, name === null ? [] : [name]);
    return [{ use, outlet, published, party: name === null ? null : resolveActor(name, context).id }];
  });
  const counts = sumFraming(placed);
  return { counts, shared: shareVocabulary(counts) };
}

/** What was foreseen or promised, and what was told later; deals with their breaches. */
export async function surveyForecasts(
  ledger: Ledger,
  gazetteer: Gazetteer,
): Promise<{ readonly forecasts: readonly Forecast[]; readonly deals: readonly Deal[] }> {
  const input = await keptEventInput(ledger, gazetteer);
  const events = await collect(ledger.events());
  return { forecasts: meetForecasts(events, input), deals: describeDeals(events, input.claims) };
}

/** Who holds what, by whose word, and where words conflict. */
export async function surveyTerritory(
  ledger: Ledger,
  gazetteer: Gazetteer,
): Promise<{ readonly holdings: readonly Holding[]; readonly conflicts: readonly HoldingConflict[] }> {
  const holdings = holdTerritory(await keptEventInput(ledger, gazetteer));
  return { holdings, conflicts: territoryConflicts(holdings) };
}
