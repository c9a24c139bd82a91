import { join } from "node:path";
import { expect, it } from "vitest";
import type { PageUnderTest } from "./page-under-test.ts";
import { axeFaults, settled, watchedPage, widthOf } from "./run-page.ts";
import { viewPaths } from "./view-paths.ts";

const WIDTHS = [390, 1280, 2560] as const;
/** All views in a row, on a machine that has other things to do; in milliseconds. */
const WALK = 300_000;

/** Every view at three widths and in the dark. */
export const walkViews = (tested: PageUnderTest): void => {
  it.each(WIDTHS)(
    "at %i px shows every view without complaint, fault of access or scrolling sideways",
    async (width) => {
      const views = await viewPaths(tested.address());
      const { page, trouble } = await watchedPage(tested.browser(), { viewport: { width, height: 900 } });
      const faults: string[] = [];
      for (const { name, path } of views) {
        await page.goto(tested.address() + path);
        await settled(page);
        for (const fault of await axeFaults(page)) faults.push(`${name}: ${fault}`);
        const wide = await widthOf(page);
        if (wide > width) faults.push(`${name}: ${wide} px wide`);
        for (const one of trouble.splice(0)) faults.push(`${name}: ${one}`);
        await page.screenshot({ path: join(tested.shots, `${name}-${width}.png`), fullPage: true });
      }
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  it(
    "has contrast enough in the dark too",
    async () => {
      const faults: string[] = [];
      const { page } = await tested.open("/events", { colorScheme: "dark" });
      // Another state of a view has the same colours.
      const views = (await viewPaths(tested.address())).filter(
        ({ name }) => !name.includes("-") || name === "event-open",
      );
      for (const { name, path } of views) {
        await page.goto(tested.address() + path);
        await settled(page);
        for (const fault of await axeFaults(page, ["color-contrast"])) faults.push(`${name}: ${fault}`);
        await page.screenshot({ path: join(tested.shots, `${name}-dark.png`), fullPage: true });
      }
      await page.close();
      expect(faults).toEqual([]);
    },
    WALK,
  );
};
