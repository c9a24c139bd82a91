import { accessSync, constants } from "node:fs";

/** Where the systems that we know put Chromium; `CHROMIUM` names another place. */
const USUAL = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The system's Chromium, or `null`. */
export const findChromium = (): string | null => USUAL.find((path) => path !== undefined && runs(path)) ?? null;

/** Flags for a browser without screen, sandbox or calls home. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;
