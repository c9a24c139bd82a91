import { claimRecord } from "../claim-record.ts";
import { labelRecord } from "../label-record.ts";
import { type ExportFormat, type ExportSource, type Loss, NO_GRADES } from "./export-format.ts";
import { joinPieces } from "./join-pieces.ts";
import { jsonLines } from "./json-list.ts";

const RULES: Loss = {
  what: "the rules and cue words behind each value",
  kept: "said.cues and said.*.rule of the claim",
};

const CLAIM_LOSSES: readonly Loss[] = [
  RULES,
  { what: "spans of names, places, time words and numbers", kept: "said.* of the claim" },
  {
    what: "what names were resolved to, with scores and reasons",
    kept: "voices, actors, targets, places of the claim",
  },
  { what: "how exactly a day is known, and whether it was said or reckoned", kept: "days of the claim" },
  { what: "instruments, the harm that a number counts and the total it is part of", kept: "said of the claim" },
  { what: "which event a claim is about", kept: "the ledger's events" },
  NO_GRADES,
  { what: "outlet, address and day of publication", kept: "the article of that label" },
];

/** Claims in the codebook's form (docs/codebook.md), a line each. */
export const claimsJsonl: ExportFormat = {
  name: "claims",
  about: "the codebook's claims, JSON lines",
  ending: "jsonl",
  mediaType: "application/x-ndjson",
  of: "claims",
  losses: CLAIM_LOSSES,
  lossesStand: "beside",
  write: (source) => joinPieces(jsonLines(claimRecords(source))),
};

/** Uses of loaded words in the codebook's form, a line each. */
export const framingJsonl: ExportFormat = {
  name: "framing",
  about: "the codebook's loaded words, JSON lines",
  ending: "jsonl",
  mediaType: "application/x-ndjson",
  of: "labels",
  losses: [
    { what: "whose word it is, and whether it is set off by quotation marks", kept: "the label use" },
    { what: "outlet, address and day of publication", kept: "the article of that label" },
  ],
  lossesStand: "beside",
  write: (source) => joinPieces(jsonLines(labelRecords(source))),
};

async function* claimRecords(source: ExportSource): AsyncGenerator<object> {
  for await (const { claim, article } of source.claims()) yield claimRecord(claim, article);
}

async function* labelRecords(source: ExportSource): AsyncGenerator<object> {
  for await (const { use, article } of source.labels()) yield labelRecord(use, article);
}
