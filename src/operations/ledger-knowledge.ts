import { basename } from "node:path";
import type { Ledger } from "../storage/ledger.ts";
import type { Engine } from "./engine.ts";
import type { KnowledgeKind, KnowledgeText } from "./knowledge-files.ts";
import { loadKnowledge } from "./load-engine.ts";

/** Kinds that say what ids stand for; the others are needed for reading alone. */
const KEPT: readonly KnowledgeKind[] = ["actors", "places"];

/**
 * Keeps with the ledger the actors and places that were given for a reading, so that whoever judges, compares or exports
 * later knows what the ids of its claims stand for. A folder of the same name takes the place of the one before.
 */
export async function keepKnowledge(ledger: Ledger, { added }: Pick<Engine, "added">): Promise<void> {
  for (const { folder, texts } of added) {
    const files = texts
      .filter(({ kind }) => KEPT.includes(kind))
      .map(({ kind, name, text }) => ({ kind, name: `${kind}/${basename(name)}`, text }));
    if (files.length > 0) await ledger.keepKnowledge({ name: basename(folder), files });
  }
}

/**
 * The package's actors and places with those that the ledger keeps. `own` is the package's, where it is loaded: it is given
 * back when the ledger keeps none.
 */
export async function knowledgeOf(
  ledger: Ledger,
  own: Engine["knowledge"] | null = null,
): Promise<Engine["knowledge"]> {
  const kept = (await ledger.knowledge()).flatMap(({ name: folder, files }) =>
    files.map((file): KnowledgeText => ({ ...file, kind: file.kind as KnowledgeKind, name: `${folder}/${file.name}` })),
  );
  return own !== null && kept.length === 0 ? own : loadKnowledge(kept);
}
