import { describe, expect, it } from "vitest";
import { actorsGraphml } from "../../../src/publishing/exports/actors-graphml.ts";
import { eventsAtom } from "../../../src/publishing/exports/events-atom.ts";
import { ploverJsonl } from "../../../src/publishing/exports/plover-jsonl.ts";
import { article, days, dossier, event, type Telling } from "../dossier-fixture.ts";
import { sourceOf, written } from "./export-rows.ts";

const told = (day: string, text: string, more: Partial<Telling>): ReturnType<typeof event> =>
  event("airstrike · Marat", {
    days: days("2024-11-29"),
    places: [],
    tellings: [
      {
        article: article(`a-${day}`, "Courier", day, text),
        clause: text,
        type: "airstrike",
        group: 1,
        fields: { actor: [{ words: "Jets" }], target: [{ words: "the market" }] },
        ...more,
      },
    ],
  });

const plover = async (one: ReturnType<typeof event>): Promise<readonly Record<string, unknown>[]> =>
  (await written(ploverJsonl, sourceOf(dossier([one], []))))
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

describe("plover", () => {
  it("has the crosswalk's event, mode, context and code, and no number of the dead where nobody counts", async () => {
    const [record] = await plover(told("2024-11-30", "Jets struck the market.", {}));
    expect(record).toMatchObject({
      date: "2024-11-29",
      event: ["ASSAULT"],
      mode: ["aerial"],
      context: ["military"],
      x_cameo: "195",
      actor: [{ entity_text: "Jets", sector: "UNK" }],
      recipient: [{ entity_text: "the market" }],
    });
    expect(record).not.toHaveProperty("dead");
    expect(record!.comment).toMatch(/Dead: unknown/);
  });

  it.each([
    [{ polarity: "denied" }, ["aerial", "negation"]],
    [{ modality: "forecast" }, ["aerial", "future"]],
    [{ modality: "demanded" }, ["aerial", "hypothetical"]],
    [{ modality: "hedged" }, ["aerial"]],
  ] as const)("marks what all accounts tell as %j", async (more, mode) => {
    const [record] = await plover(told("2024-11-30", "Jets struck the market.", more));
    expect(record!.mode).toEqual(mode);
  });

  it.each(["identity", "control", "shortage"] as const)("leaves out %s, which is no event", async (type) => {
    expect(await plover(told("2024-11-30", "Jets struck the market.", { type }))).toEqual([]);
  });
});

describe("graphml", () => {
  it("counts claims and denials apart, and escapes what XML would read", async () => {
    const fields = { actor: [{ words: "A & B" }], target: [{ words: "C<\u0001D" }] };
    const text = "A & B struck C<\u0001D.";
    const both = [told("2024-11-29", text, { fields }), told("2024-11-30", text, { fields, polarity: "denied" })];
    const graph = await written(
      actorsGraphml,
      sourceOf(
        dossier(
          both,
          both.map((_, i) => article(`a-2024-11-${29 + i}`, "Courier", `2024-11-${29 + i}`, text)),
        ),
      ),
    );
    expect(graph).toContain('<data key="claims">1</data><data key="denied">1</data>');
    expect(graph).toContain("A &amp; B");
    expect(graph).toContain("C&lt;\ufffdD");
    expect(graph.match(/<node /g)).toHaveLength(2);
  });
});

describe("atom", () => {
  it("tells an event on the day it was first told, and again on the day it was contested", async () => {
    const [early, late] = [
      article("early", "Courier", "2024-11-29", "Rebels took Marat."),
      article("late", "Post", "2024-12-01", "The army holds Marat."),
    ];
    const contested = event("capture · Marat", {
      days: days("2024-11-29"),
      places: [],
      tellings: [
        {
          article: early,
          clause: "Rebels took Marat",
          type: "capture",
          group: 1,
          fields: { actor: [{ words: "Rebels" }] },
        },
        {
          article: late,
          clause: "The army holds Marat",
          type: "capture",
          group: 2,
          fields: { actor: [{ words: "The army" }] },
        },
      ],
    });
    const feed = await written(eventsAtom, sourceOf(dossier([contested], [early, late])));
    const updated = [...feed.matchAll(/<updated>([^<]+)</g)].map(([, day]) => day);
    expect(updated).toEqual(["2024-12-01T00:00:00Z", "2024-12-01T00:00:00Z", "2024-11-29T00:00:00Z"]);
    expect(feed).toMatch(/Contested: capture · Marat[\s\S]*They differ in actor/);
  });
});
