import type { Engine } from "../operations/engine.ts";
import { loadEngine } from "../operations/load-engine.ts";

const engines = new Map<string, Promise<Engine>>();

/** The engine with some folders of knowledge beside its own; loaded once (a second, 150 MB). */
export function engineWith(knowledge: readonly string[] = []): Promise<Engine> {
  const key = JSON.stringify(knowledge);
  const known = engines.get(key);
  if (known) return known;
  const engine = loadEngine(knowledge);
  engines.set(key, engine);
  // A folder that could not be used may be mended and asked for again.
  engine.catch(() => engines.delete(key));
  return engine;
}
