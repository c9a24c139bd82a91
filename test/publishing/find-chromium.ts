import { findChromium as find } from "../../src/operations/find-chromium.ts";

/** The system's Chromium, or `null`. */
export const findChromium = (): string | null => find(process.env);

/** Flags for a browser without screen, sandbox or calls home. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;
