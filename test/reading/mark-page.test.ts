import { describe, expect, it } from "vitest";
import { markPage, type PageMarks } from "../../src/reading/mark-page.ts";
import { pageWords } from "./page-words.ts";

const PROSE =
  "The army took the cement plant on Monday, an officer said, after two days of fighting that left the road to the city closed. Residents said that they had heard aircraft all night.";

const mark = (text: string, title: string | null = null): PageMarks =>
  markPage(text, { title, outlet: null }, pageWords);
const furniture = (text: string, title: string | null = null): readonly string[] =>
  mark(text, title).furniture.map(({ span, reason }) => `${reason}: ${text.slice(span.start, span.end)}`);
const headlines = (text: string, title: string | null = null): readonly string[] =>
  mark(text, title).headlines.map(({ span, kind }) => `${kind}: ${text.slice(span.start, span.end)}`);

describe("furniture at the head", () => {
  it.each([
    ["09:15 GMT4 May 2023\nListen Live\n", ["timestamp: 09:15 GMT4 May 2023", "menu: Listen Live"]],
    ["Get short URL\n", ["share: Get short URL"]],
    ["Get short URL 0 41 ", ["share: Get short URL 0 41"]],
    ["Updated: 14 August 2016, 12:00\n", ["timestamp: Updated: 14 August 2016, 12:00"]],
    ["14.08.2016\n", ["timestamp: 14.08.2016"]],
    ["14.08.2016(updated 1730 14.08.2016) ", ["timestamp: 14.08.2016(updated 1730 14.08.2016)"]],
    ["Mon Aug 15 2016\n", ["timestamp: Mon Aug 15 2016"]],
    ["Published August 15 2016 ", ["timestamp: Published August 15 2016"]],
    ["Last updated at Aug 152016 BEIRUT ", ["timestamp: Last updated at Aug 152016", "dateline: BEIRUT"]],
    ["Monday, August 15, 2016, 08:30 UTC\n", ["timestamp: Monday, August 15, 2016, 08:30 UTC"]],
    ["News Agency Monday 15 Aug 2016 ", ["byline: News Agency", "timestamp: Monday 15 Aug 2016"]],
    ["MOSCOW (Courier) — ", ["dateline: MOSCOW (Courier) —"]],
    ["BEIRUT, Aug 15 (Courier) - ", ["dateline: BEIRUT, Aug 15 (Courier) -"]],
    ["QAMISHLI, Syria — ", ["dateline: QAMISHLI, Syria —"]],
    ["Aleppo, CNA- ", ["dateline: Aleppo, CNA-"]],
    ["By Rania Kassar\n", ["byline: By Rania Kassar"]],
    ["By Rania Kassar and Tom de Vries, Beirut\n", ["byline: By Rania Kassar and Tom de Vries, Beirut"]],
    ["The Lanternby Rania Kassar for The Lantern\n", ["byline: The Lanternby Rania Kassar for The Lantern"]],
    ["Photo: Courier/R. Kassar\n", ["caption-credit: Photo: Courier/R. Kassar"]],
  ])("%j", (head, expected) => {
    expect(furniture(`${head}${PROSE}\nMore was not known.`)).toEqual(expected);
  });

  it.each([
    ["HTSX - the strongest group in the province - took the plant on Monday, an officer said, and left it again."],
    ["NATO — which lost no soldier — said nothing of it, and nobody who was there on Monday wanted to be named."],
    ["15 August 2016 was the day on which the road was cut for good, an officer of the guard said in a statement."],
    ["By Friday Rebels had taken the hill, a monitor said, and on Saturday they had left it again without a fight."],
    ["UNICEF (the children's fund) said that two schools had been hit in the city since the beginning of the month."],
    ["Share prices of bakeries do not matter in a besieged city, a baker said, when there is no flour to be had."],
    ["Home was a cellar for most of the families who had stayed, she said, and the cellar was cold and it was dark."],
    ["Aleppo residents, doctors and aid workers, all of them tired, said that they had not slept since the weekend."],
  ])("is not seen in %j", (sentence) => {
    expect(furniture(`${sentence}\n${PROSE}`)).toEqual([]);
  });

  it("finds outlet and writer in a line that ran together", () => {
    expect(mark(`The Lanternby Rania Kassar for The Lantern\n\n${PROSE}`)).toMatchObject({
      outlet: "The Lantern",
      byline: "Rania Kassar",
    });
  });
});

describe("furniture at the tail", () => {
  it.each([
    [
      "\nhill, Syrian crisis, Levant Front, Aleppo, Geneva",
      ["tags: hill, Syrian crisis, Levant Front, Aleppo, Geneva"],
    ],
    ["\nTags: siege, Aleppo", ["tags: Tags: siege, Aleppo"]],
    ["\nCommunity standardsDiscussion", ["share: Community standardsDiscussion"]],
    ["\nShare on Facebook | Tweet | Print", ["share: Share on Facebook | Tweet | Print"]],
    ["\n© 2016 The Lantern. All rights reserved.", ["legal: © 2016 The Lantern. All rights reserved."]],
    ["\nReporting by Rania Kassar; editing by Tom Vries", ["byline: Reporting by Rania Kassar; editing by Tom Vries"]],
    ["\nRania Kassar", ["byline: Rania Kassar"]],
    [" (Source: The Lantern)", ["byline: (Source: The Lantern)"]],
    [" Rania Kassar/Mazen", ["byline: Rania Kassar/Mazen"]],
    [" Last Update: Monday 15 August 2016 08:45", ["timestamp: Last Update: Monday 15 August 2016 08:45"]],
    [" Tags siege hill Aleppo Read Also", ["tags: Tags siege hill Aleppo", "share: Read Also"]],
    [" Careers Terms of Use Contact Us", ["menu: Careers", "menu: Terms of Use", "menu: Contact Us"]],
  ])("%j", (tail, expected) => {
    expect(furniture(`${PROSE}${tail}`)).toEqual(expected);
  });

  it.each([
    [" Other sources said that hundreds of families had reached the border with Turkey, the agency reported."],
    [" The wounded were taken to hospitals in Idlib, Binnish, Saraqib and Salqin."],
    [" He said it on Twitter."],
    [" The attack killed 12."],
    ["\nThe last to leave was Rania Kassar."],
  ])("is not seen in %j", (tail) => {
    expect(furniture(`${PROSE}${tail}`)).toEqual([]);
  });
});

describe("headlines", () => {
  it("takes the first line as the headline and the next as its correction", () => {
    const text = `Army asks for more tanks\n\nUPDATE: Army denies that it asked for tanks\n\n${PROSE}\n`;
    expect(headlines(text)).toEqual([
      "own: Army asks for more tanks",
      "update: UPDATE: Army denies that it asked for tanks",
    ]);
    expect(mark(text)).toMatchObject({ title: "Army asks for more tanks", updated: true });
  });

  it.each([
    "UPDATE 2-Army takes plant near Aleppo",
    "CORRECTED: Army takes plant near Aleppo",
    "Clarification: Army takes plant",
  ])("knows %j for an update", (line) => expect(headlines(`${line}\n\n${PROSE}`)).toEqual([`update: ${line}`]));

  it("finds the title in a text that has lost its lines and commas", () => {
    const text = `Mon 15 Aug 2016 Army takes plant kills 40 near Aleppo. ${PROSE}`;
    expect(headlines(text, "Army takes plant, kills 40 near Aleppo - Region - The Lantern")).toEqual([
      "own: Army takes plant kills 40 near Aleppo",
    ]);
  });

  it("takes the lines below the prose as related headlines, not as furniture", () => {
    const text = `${PROSE}\n\n    Army Sends More Tanks to Aleppo Front\n    Talks in Geneva Break Off Again\n    plant, tanks, Aleppo, Geneva\n`;
    expect(headlines(text)).toEqual([
      "related: Army Sends More Tanks to Aleppo Front",
      "related: Talks in Geneva Break Off Again",
    ]);
    expect(furniture(text)).toEqual(["tags: plant, tanks, Aleppo, Geneva"]);
  });

  it("takes lines under a heading for other articles as related, however they are written", () => {
    const text = `${PROSE}\nRead also\nWhat the siege means for bakers\nTalks in Geneva break off again`;
    expect(headlines(text)).toEqual([
      "related: What the siege means for bakers",
      "related: Talks in Geneva break off again",
    ]);
  });

  it("cuts READ MORE from the headline behind it", () => {
    const text = `${PROSE}\nREAD MORE: Talks in Geneva break off again\n${PROSE}`;
    expect(headlines(text)).toEqual(["related: Talks in Geneva break off again"]);
    expect(furniture(text)).toEqual(["menu: READ MORE:"]);
  });

  it.each([
    ["a first sentence", `The army took the plant.\n${PROSE}`],
    ["a first sentence that ends in a quotation", `An officer called it "a bloodbath."\n${PROSE}`],
    ["a short last paragraph", `${PROSE}\nNobody knew how many had died on the road that night`],
    ["a text of one line", PROSE],
  ])("sees none in %s", (_, text) => {
    expect(headlines(text)).toEqual([]);
  });
});

describe("notes of change", () => {
  it.each([
    ["Correction: An earlier version of this report named another town.", true],
    ["This article has been updated with a statement by the army.", true],
    ["The army corrected its figures on Monday.", false],
    ["Last updated: 15 August 2016", false],
  ])("%j → %s", (line, updated) => {
    expect(mark(`${PROSE}\n${line}\n`).updated).toBe(updated);
  });
});
