/** A file that threads run, and what Node needs to run it. */
export interface ThreadFile {
  readonly filename: string;
  readonly execArgv?: string[];
}

/**
 * A file of this folder as threads run it: the compiled one beside this one, or, where the sources themselves are run
 * (tests, benches), the source with the loader that runs sources, which threads do not inherit.
 */
export const threadFile = (stem: string): ThreadFile => {
  const filename = (ending: string): string => new URL(`./${stem}${ending}`, import.meta.url).href;
  if (!import.meta.url.endsWith(".ts")) return { filename: filename(".js") };
  const register = `import { register } from ${JSON.stringify(import.meta.resolve("tsx/esm/api"))}; register();`;
  return { filename: filename(".ts"), execArgv: ["--import", `data:text/javascript,${encodeURIComponent(register)}`] };
};
