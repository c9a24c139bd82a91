import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Gazetteer } from "../resolution/gazetteer.ts";
import type { Ledger } from "../storage/ledger.ts";
import { compareLedger } from "./compare-ledger.ts";
import type { Engine } from "./engine.ts";
import type { fetchAddress } from "./fetching/fetch-address.ts";
import { findReports } from "./find-reports.ts";
import { type ReportOutcome, readReports } from "./read-reports.ts";
import { UsageError } from "./usage-error.ts";

/** A file that somebody handed in. */
export interface HandedIn {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is to be read: files, or an address to fetch. */
export interface ReadingOrder {
  readonly files: readonly HandedIn[];
  readonly url: string | null;
  readonly hints: { readonly outlet?: string; readonly published?: string };
}

/** How a reading gets on. */
export type ReadingStep =
  | { readonly kind: "fetching"; readonly url: string }
  | { readonly kind: "started"; readonly total: number }
  | { readonly kind: "report"; readonly done: number; readonly total: number; readonly outcome: ReportOutcome }
  | { readonly kind: "comparing" }
  | {
      readonly kind: "done";
      readonly counts: Readonly<Record<ReportOutcome["standing"], number>>;
      readonly claims: number;
    }
  | { readonly kind: "failed"; readonly message: string };

/** What readings need. */
export interface ReadingTools {
  readonly ledger: Ledger;
  readonly engine: () => Promise<Engine>;
  readonly gazetteer: Gazetteer;
  readonly now: () => string;
  readonly fetch: typeof fetchAddress;
  /** Threads beside the one that answers people. */
  readonly threads: number;
  /** Takes faults that no person is told of. */
  readonly report: (error: unknown) => void;
}

/**
 * Reads what was handed in, step by step. Never throws: the last step is `done` or `failed`, and what was told as read is kept.
 */
export async function* runReading(order: ReadingOrder, tools: ReadingTools): AsyncGenerator<ReadingStep> {
  const folder = await mkdtemp(join(tmpdir(), "variorum-reading-"));
  try {
    yield* readInto(folder, order, tools);
  } catch (error) {
    const told = error instanceof Error && (error instanceof UsageError || error.name === "LedgerError");
    if (!told) tools.report(error);
    yield {
      kind: "failed",
      message: told ? error.message : "the reading broke off by a fault of the program; what was told as read is kept",
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* readInto(folder: string, order: ReadingOrder, tools: ReadingTools): AsyncGenerator<ReadingStep> {
  const { ledger, now } = tools;
  const files = [...order.files];
  if (order.url !== null) {
    yield { kind: "fetching", url: order.url };
    const { name, bytes } = await tools.fetch(order.url);
    files.push({ name, bytes });
  }
  if (files.length === 0) throw new UsageError("nothing was handed in: give files, a text or an address");
  yield { kind: "started", total: files.length };
  const found = await findReports(await Promise.all(files.map((file, i) => keep(folder, file, i))));
  const counts = { added: 0, known: 0, rebuilt: 0, redacted: 0, failed: 0 };
  let [done, claims] = [0, 0];
  const options = { hints: order.hints, now, threads: tools.threads };
  for await (const outcome of readReports(ledger, await tools.engine(), found, options)) {
    counts[outcome.standing]++;
    claims += outcome.claims;
    done++;
    // An archive counts as one until it is opened.
    yield { kind: "report", done, total: Math.max(done, files.length), outcome };
  }
  yield { kind: "comparing" };
  await compareLedger(ledger, tools.gazetteer);
  yield { kind: "done", counts, claims };
}

const MOST_NAME = 120;

/**
 * Writes a file into a folder of its own. Of the name that a stranger gave only the last part is taken, and of that only
 * letters, digits and harmless signs.
 */
const keep = async (folder: string, { name, bytes }: HandedIn, index: number): Promise<string> => {
  const own = join(folder, String(index));
  await mkdir(own);
  const path = join(own, safeName(name));
  await writeFile(path, bytes, { flag: "wx" });
  return path;
};

/** The last part of a name that may be a path of any system, without anything that a file system or a person trips over. */
export const safeName = (name: string): string => {
  const last = basename(name.replaceAll("\\", "/").normalize("NFC"));
  const harmless = last.replace(/[^\p{L}\p{M}\p{N} ._()-]+/gu, "-").replace(/^[. -]+/, "");
  return harmless.slice(-MOST_NAME) || "report.txt";
};
