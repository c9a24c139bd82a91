import { describe } from "vitest";
import { findChromium } from "../publishing/find-chromium.ts";
import { judgePage } from "./judge-page.ts";
import { pageUnderTest } from "./page-under-test.ts";
import { usePage } from "./use-page.ts";
import { walkViews } from "./walk-views.ts";

const skip = findChromium() === null && process.env.CI !== "true";

/** One build, one ledger and one browser for all of it; what changes the ledger comes last. */
describe.skipIf(skip)("the page over the samples, in Chromium", () => {
  const tested = pageUnderTest();
  describe("walked", () => walkViews(tested));
  describe("used", () => usePage(tested));
  describe("decided on", () => judgePage(tested));
});
