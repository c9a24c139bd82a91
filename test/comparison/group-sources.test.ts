import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupSources } from "../../src/comparison/group-sources.ts";
import type { SourceText } from "../../src/comparison/source-text.ts";

const article = (
  id: string,
  text: string,
  published: string | null = null,
  outlet: string | null = null,
): SourceText => ({
  id,
  outlet,
  published: published ? { day: published, basis: "given" } : null,
  text,
  furniture: [],
});

/** Sentences of news that share nothing but small words. */
const NEWS = [
  "Engineers reopened the northern water station after three weeks of repairs paid for by a charity from abroad.",
  "Its pumps had stood still since a mortar round cut the power line in the middle of spring.",
  "About forty thousand families drew water from wells and tankers while the basin lay dry.",
  "A spokesman for the town council thanked both sides for letting the crews pass without shots.",
  "He said that the second basin would follow before winter if cement could be brought over the ridge road.",
  "Drivers reported long queues at the two remaining checkpoints but no new fighting along the valley.",
  "Doctors in the district hospital saw fewer children with stomach illness than a month before.",
  "The price of a tanker load fell by half within a day of the first full pressure test.",
];
const OTHER = [
  "Parliament met behind closed doors to choose a new committee for the farmland inquiry.",
  "Members of four parties walked out when the chair refused to read the letter aloud.",
  "Its author accuses two former ministers of selling orchards that belonged to displaced villagers.",
  "Neither of the men answered questions, and their lawyers left by the courtyard gate.",
  "The committee has until the end of the quarter to hear witnesses and publish its papers.",
  "Observers doubt that records burnt in the archive fire can be replaced in so short a time.",
];
const SPEECH =
  '"We shall not sign a paper that leaves our neighbours outside the gate, and we shall not pretend that a pause of nine ' +
  'days is a peace, because our mothers would not forgive us," the envoy told the hall.';
const BACKGROUND =
  "The conflict began five years ago with protests against the local police and has since driven half of the population " +
  "from their homes, according to figures that aid agencies consider low. Several rounds of talks in three capitals have " +
  "brought pauses but no settlement, and each side accuses the other of using them to rearm its men along the river.";

const text = (...parts: readonly string[]): string => parts.join(" ");
const groupsOf = (articles: readonly SourceText[]) =>
  groupSources(articles)
    .map((group) => [...group.articles])
    .filter((group) => group.length > 1);

describe("source groups", () => {
  it("joins a reprint with changed words, and says who copied what passage", () => {
    const original = article("original", text(...NEWS), "2016-08-01", "Agency One");
    const reprint = article(
      "reprint",
      text("Water flows again in the north.", ...NEWS.slice(0, 6)).replace("three weeks", "21 days"),
      "2016-08-02",
      "Morning Post",
    );
    const [group] = groupSources([reprint, original]);
    expect(group).toMatchObject({ number: 0, articles: ["original", "reprint"] });
    expect(group!.reason).toMatch(/^\d+ % of the shorter text stands in both, longest passage \d+ words, 1 day later$/);
    const copy = group!.copies[0]!;
    expect(copy).toMatchObject({ kind: "reprint", source: "original", copy: "reprint", directed: true });
    for (const passage of copy.passages) {
      const [from, to] = [
        original.text.slice(passage.source.start, passage.source.end),
        reprint.text.slice(passage.copy.start, passage.copy.end),
      ];
      expect(from.split(" ")[0]).toBe(to.split(" ")[0]);
      expect(from.split(" ").at(-1)).toBe(to.split(" ").at(-1));
    }
  });

  it("joins wire copy that was cut and added to, though it shares less than half", () => {
    const wire = article("wire", text(...NEWS), "2016-08-01");
    const cut = article(
      "cut",
      text(OTHER[0]!, OTHER[1]!, NEWS[0]!, OTHER[2]!, NEWS[1]!, OTHER[3]!, NEWS[4]!, OTHER[4]!),
      "2016-08-01",
    );
    expect(groupSources([wire, cut])[0]).toMatchObject({
      articles: ["cut", "wire"],
      copies: [{ kind: "excerpt", directed: false }],
    });
  });

  it("tells a shared quotation from a reprint: two reporters are two sources", () => {
    const groups = groupSources([
      article("a", text(...NEWS, SPEECH), "2016-08-01"),
      article("b", text(SPEECH, ...OTHER), "2016-08-02"),
    ]);
    expect(groups.map((group) => group.articles)).toEqual([["a"], ["b"]]);
    expect(groups[1]!.copies).toMatchObject([{ kind: "quotation", source: "a", copy: "b" }]);
  });

  it("does not join reports of one desk that end on the same background", () => {
    expect(groupsOf([article("a", text(...NEWS, BACKGROUND)), article("b", text(...OTHER, BACKGROUND))])).toEqual([]);
  });

  it("does not join articles on one subject in different words", () => {
    const other =
      "Water is back in the northern quarter. Repair crews needed most of June, the council spokesman said, and praised " +
      "the gunmen of either camp for holding fire. Tankers cost half of what they did yesterday.";
    expect(groupsOf([article("a", text(...NEWS)), article("b", other)])).toEqual([]);
  });

  it("lets a named agency decide who copied, against the days", () => {
    const late = article("late", text(...NEWS), "2016-08-03", "Reuters");
    const early = article("early", text("NORTH (Reuters)", ...NEWS), "2016-08-02", "Morning Post");
    expect(groupSources([late, early])[0]!.copies).toMatchObject([{ source: "late", copy: "early", directed: true }]);
  });

  it("does not count furniture", () => {
    const menu = Array.from({ length: 60 }, (_, i) => `section${i}`).join(" ");
    const framed = (id: string, body: string): SourceText => ({
      ...article(id, `${menu} ${body}`),
      furniture: [{ span: { start: 0, end: menu.length }, reason: "menu" }],
    });
    expect(groupsOf([framed("a", text(...NEWS.slice(0, 3))), framed("b", text(...OTHER.slice(0, 3)))])).toEqual([]);
  });

  it("puts every article in exactly one group, in any order of reading", () => {
    const articles = [
      article("a", text(...NEWS), "2016-08-01"),
      article("b", text(...NEWS.slice(1)), "2016-08-02"),
      article("c", text(...NEWS.slice(0, 4), ...OTHER.slice(0, 2)), null),
      article("d", text(...OTHER), "2016-08-01"),
      article("e", text(...OTHER.slice(2), SPEECH), "2016-08-01"),
      article("f", ""),
      article("g", "Two words"),
    ];
    const expected = groupSources(articles);
    expect(expected.flatMap((group) => group.articles).sort()).toEqual(["a", "b", "c", "d", "e", "f", "g"]);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(groupSources(shuffled)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it("bears three thousand copies of one text and one long line", () => {
    const copies = Array.from({ length: 3000 }, (_, i) => article(`copy${i}`, text(...NEWS)));
    const line = article("line", "very ".repeat(100_000));
    expect(groupSources([...copies, line]).map((group) => group.articles.length)).toEqual([3000, 1]);
  });
});
