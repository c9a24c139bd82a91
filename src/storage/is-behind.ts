import type { Engine } from "./engine.ts";
import { comparedFingerprint, fingerprint } from "./fingerprint.ts";

/** Whether the ledger was changed since it was last compared (see `Ledger.isBehind`). */
export const isBehind = async (engine: Engine): Promise<boolean> => {
  const of = await comparedFingerprint(engine);
  return of === null || !of.startsWith(`${await fingerprint(engine)}.`);
};
