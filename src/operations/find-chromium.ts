import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Names of Chromium and of browsers made from it, as systems install them. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

/** Where they stand on systems that put no command on the path. */
const USUAL = [
  "/usr/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The system's Chromium, or `null`. `CHROMIUM` in the environment names another, and then only that is taken. */
export const findChromium = (environment: NodeJS.ProcessEnv): string | null => {
  const { CHROMIUM: named, PATH: path = "" } = environment;
  if (named !== undefined && named !== "") return runs(named) ? named : null;
  const onPath = path
    .split(delimiter)
    .flatMap((folder) => (folder === "" ? [] : NAMES.map((name) => join(folder, name))));
  return [...onPath, ...USUAL].find(runs) ?? null;
};
