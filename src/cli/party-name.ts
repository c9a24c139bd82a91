import type { Registry } from "../operations/engine.ts";
import { clean } from "./print.ts";

/** How a party of the comparison is shown: the registry's first name, or the words of the text. */
export const partyName = (key: string, registry: Registry): string =>
  clean(registry.actors.get(key)?.names[0]?.name ?? key.replace(/^~/, ""));
