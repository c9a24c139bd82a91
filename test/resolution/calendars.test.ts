import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromOrdinal } from "../../src/model/day.ts";
import { hijriDay, hijriYearOf, persianDay, persianYearOf } from "../../src/resolution/days/calendars.ts";
import { resolveDays } from "../../src/resolution/resolve-days.ts";

const ON = "2016-08-07";
const daysOf = (words: string, on: string | null = ON): string | null => {
  const days = resolveDays(words, on);
  return days === null ? null : days.from === days.to ? days.from : `${days.from}/${days.to}`;
};

describe("other calendars", () => {
  it.each([
    // The Levant: Gregorian months under Syriac names.
    ["on 15 Nisan 2016", "2016-04-15"],
    ["in Tishreen al-Awwal 2015", "2015-10-01/2015-10-31"],
    ["Tishrin II 2015", "2015-11-01/2015-11-30"],
    ["the 3rd of Kanun al-Thani", "2016-01-03"],
    ["in Haziran", "2016-06-01/2016-06-30"],
    ["5 Ab 2016", "2016-08-05"],
    ["12 آذار 2016", "2016-03-12"],
    // The Islamic calendar: a day to either side.
    ["10 Ramadan 1437", "2016-06-15/2016-06-17"],
    ["in Ramadan", "2016-06-07/2016-07-06"],
    ["during the holy month of Ramadan", "2016-06-07/2016-07-06"],
    ["last Ramadan", "2016-06-07/2016-07-06"],
    ["Ramadan 2015", "2015-06-18/2015-07-17"],
    ["in Dhu al-Hijja", "2015-09-15/2015-10-14"],
    ["Dhul-Hijja 1436", "2015-09-15/2015-10-14"],
    ["1 Rabi' al-Awwal 1437", "2015-12-12/2015-12-14"],
    ["since Sha'ban", "2016-05-09/2016-08-07"],
    ["10 Muharram", "2015-10-23/2015-10-25"],
    // The Persian one: exact.
    ["22 Bahman 1394", "2016-02-11"],
    ["1 Farvardin 1395", "2016-03-20"],
    ["1 Azar 1394", "2015-11-22"],
    ["in Khordad", "2016-05-21/2016-06-20"],
  ])("%s is %s", (words, days) => {
    expect(daysOf(words)).toBe(days);
  });

  it.each([
    ["Azar"],
    ["Ab"],
    ["in Safar"],
    ["Mehr"],
    ["40 Ramadan 1437"],
    ["Ramadan al-Shishani"],
    ["in Ramadan", null],
  ] as const)("%j says no day", (words, on: string | null = ON) => {
    expect(daysOf(words, on)).toBeNull();
  });

  it("are reckoned as everybody reckons them", () => {
    const reader = (calendar: string) => {
      const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
        year: "numeric",
        month: "numeric",
        day: "numeric",
        timeZone: "UTC",
      });
      return (ordinal: number): readonly [number, number, number] => {
        const parts = Object.fromEntries(
          format.formatToParts(new Date(ordinal * 86_400_000)).map(({ type, value }) => [type, Number(value)]),
        );
        return [parts["year"]!, parts["month"]!, parts["day"]!];
      };
    };
    const [islamic, persian] = [reader("islamic-civil"), reader("persian")];
    fc.assert(
      fc.property(fc.integer({ min: -18_000, max: 30_000 }), (ordinal) => {
        const day = fromOrdinal(ordinal);
        const [hijri, sun] = [islamic(ordinal), persian(ordinal)];
        expect(hijriDay(...hijri)).toBe(day);
        expect(hijriYearOf(day)).toBe(hijri[0]);
        expect(persianDay(...sun)).toBe(day);
        expect(persianYearOf(day)).toBe(sun[0]);
      }),
    );
  });
});
