import type { ReadingOptions } from "../operations/read-reports.ts";
import { UsageError } from "../operations/usage-error.ts";
import { clean } from "./print.ts";

/** What can be said about all reports of one command. */
export interface HintOptions {
  readonly outlet?: string;
  readonly published?: string;
  /** Field → column. */
  readonly map: Readonly<Record<string, string>>;
}

/** The options as the reader takes them. */
export const hintsOf = ({ outlet, published, map }: HintOptions): ReadingOptions["hints"] => ({
  ...(outlet === undefined ? {} : { outlet: clean(outlet) }),
  ...(published === undefined ? {} : { published }),
  ...(Object.keys(map).length === 0 ? {} : { mapping: map }),
});

/** Collects `--map column=field` into field → column. */
export function addMapping(given: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const at = given.lastIndexOf("=");
  if (at < 1) throw new UsageError(`--map ${given}: say column=field, as in --map body=text`);
  return { ...before, [given.slice(at + 1)]: given.slice(0, at) };
}
