import type { Command } from "commander";
import { collect } from "../../operations/collect.ts";
import { judgementsOn, personGrades } from "../../operations/placed-judgements.ts";
import { UsageError } from "../../operations/usage-error.ts";
import type { Ledger } from "../../storage/ledger.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { bold, clean, dim, lineWidth, say, sayJson, wrap } from "../print.ts";
import { claimLines } from "../show-claim.ts";
import { eventBlock, gradeLines } from "../show-event.ts";

/** `variorum show`: one event, claim, article or report. */
export const addShowCommand = (program: Command): void => {
  withLedger(program.command("show").description("show an event, a claim, an article with its claims, or a report"))
    .argument("<id>", "an id, its first characters, or the label of an article")
    .action(async (id: string, options: LedgerOptions) => {
      await onLedger(options.ledger, async (ledger) => {
        const hits = await ledger.find(id);
        if (hits.length === 0) throw new UsageError(`nothing has the id "${id}": variorum events and claims list ids`);
        // The id of an event is that of its oldest claim: who asks for one wants to see the event.
        for (const kind of ["event", "claim", "article", "report"] as const) {
          const of = hits.filter((hit) => hit.kind === kind);
          if (of.length > 1) {
            throw new UsageError(`"${id}" is the beginning of ${of.length} ids: ${of.map((hit) => hit.id).join(", ")}`);
          }
          if (of[0]) return SHOW[kind](ledger, of[0].id, options.json === true);
        }
      });
    });
};

type Show = (ledger: Ledger, id: string, json: boolean) => Promise<void>;

const showEvent: Show = async (ledger, id, json) => {
  const event = await ledger.event(id);
  if (event === null) return;
  const claims = await collect(ledger.claims({ events: [event.id] }));
  const grades = (await personGrades(ledger)).get(event.id) ?? [];
  if (json) return sayJson({ event, claims, grades });
  say(eventBlock(event));
  for (const line of gradeLines(event, grades)) say(dim(`          ${line}`));
  say();
  for (const claim of claims) say(`${claimLines(claim)}\n`);
};

const showClaim: Show = async (ledger, id, json) => {
  const entry = await ledger.claim(id);
  if (entry === null) return;
  const judgements = await judgementsOn(ledger, [entry.claim.version], new Set([entry.claim.id]));
  if (json) return sayJson({ ...entry, judgements });
  say(claimLines(entry));
  const { said, voices, actors, targets, places } = entry.claim;
  const resolved = [
    ...said.attribution.map(({ name }, i) => ["voice", name, voices[i]] as const),
    ...said.actors.map(({ name }, i) => ["actor", name, actors[i]] as const),
    ...said.targets.map(({ name }, i) => ["target", name, targets[i]] as const),
    ...said.places.map(({ name }, i) => ["place", name, places[i]] as const),
  ];
  for (const [field, name, to] of resolved) {
    say(
      `          ${field}: ${clean(name)} ${dim(`→ ${to?.id ?? "unresolved"} (${to?.reason ?? "no reason given"})`)}`,
    );
  }
  for (const { of, min, max, bound } of said.quantities) {
    say(`          number: ${min ?? "…"} to ${max ?? "…"} ${clean(of)} ${dim(`(${bound})`)}`);
  }
  if (entry.event !== null) say(dim(`          event ${entry.event}`));
  for (const { judgement, withdrawn } of judgements)
    say(
      dim(
        `          judgement ${judgement.id.slice(0, 8)}: ${judgement.verdict}${withdrawn ? " (taken back)" : ""} by ${clean(judgement.who)}: ${clean(judgement.why)}`,
      ),
    );
};

const showArticle: Show = async (ledger, id, json) => {
  const versions = await collect(ledger.articles({ ids: [id] }));
  for (const article of versions) {
    const claims = await collect(ledger.claims({ versions: [article.version] }));
    if (json) {
      sayJson({ article, claims });
      continue;
    }
    say(bold(clean(article.title ?? article.label)));
    say(
      dim(
        clean(
          [article.outlet ?? "outlet not named", article.published?.day ?? "no date", article.url ?? ""].join(" · "),
        ),
      ),
    );
    for (const { message } of article.notices) say(wrap(`notice: ${clean(message)}`, lineWidth()));
    say();
    for (const claim of claims) say(`${claimLines(claim)}\n`);
  }
};

const showReport: Show = async (ledger, id, json) => {
  const report = await ledger.report(id);
  if (report === null) return;
  const { bytes, size, readings } = report;
  if (json) return sayJson({ report: { id, size, redacted: bytes === null, readings } });
  say(bold(`report of ${size} bytes${bytes === null ? ", redacted" : ""}`));
  for (const { name, received, notices } of readings) {
    say(`    ${clean(name)} ${dim(`received ${received}`)}`);
    for (const { message } of notices) say(wrap(`notice: ${clean(message)}`, lineWidth(), "        "));
  }
};

const SHOW = { event: showEvent, claim: showClaim, article: showArticle, report: showReport };
