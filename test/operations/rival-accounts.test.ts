import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { ACCOUNT_FIELDS, type Event } from "../../src/model/event.ts";
import { denialsOf } from "../../src/model/event-denials.ts";
import { eventToll } from "../../src/model/event-toll.ts";
import { collect } from "../../src/operations/collect.ts";
import type { Engine } from "../../src/operations/engine.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";
import { surveyForecasts } from "../../src/operations/survey-ledger.ts";
import { folderOf, freshLedger, readInto } from "./fresh-ledger.ts";

/** Reports of this test's own, one for each thing that a comparison must show. */
const REPORTS: Readonly<Record<string, string>> = {
  "2016-08-06-ridge.txt":
    "Rebels broke the siege of eastern Aleppo on Saturday, the rebel alliance said. At least 38 people were killed in Ramouseh.\n",
  "2016-08-06-cedar.txt":
    "A military source denied on Saturday that rebels had broken the siege of eastern Aleppo. The siege of eastern Aleppo was not broken, the source said.\n",
  "2016-07-30-cedar.txt":
    "The Nusra Front has changed its name to Jabhat Fateh al-Sham and cut its ties to al-Qaeda.\n",
  "2016-08-11-ridge.txt":
    "Jabhat Fateh al-Sham, formerly known as the Nusra Front, attacked army positions in Ramouseh on Thursday. Between 1,200 and 12,000 rebel fighters were killed in the offensive, according to unnamed sources.\n",
  "2016-08-12-ridge.txt":
    "Rebels will launch an offensive on Aleppo in November 2024, the Syrian army warned on Friday.\n",
  "2016-09-12-cedar.txt":
    "Russia and the United States agreed on a ceasefire in Syria on Monday. The ceasefire does not apply to Jabhat Fateh al-Sham.\n",
  "2016-09-17-ridge.txt":
    "Russia and the United States agreed on a ceasefire in Syria on Monday. Russia violated the ceasefire on Saturday, the United States said.\n",
  "2024-11-29-ridge.txt":
    "At least 255 people, among them 24 civilians, were killed in Aleppo since Wednesday, the Syrian Observatory for Human Rights said on Friday.\nRebels launched an offensive on Aleppo on 27 November 2024.\n",
};

const sideFile = (): string =>
  [
    "file,outlet,published",
    ...Object.keys(REPORTS).map((name) => {
      const outlet = name.includes("ridge") ? "Ridge Wire" : "Cedar Post";
      return `${name},${outlet},${name.slice(0, 10)}`;
    }),
  ].join("\n");

/** An event as its reader sees it, for the golden file. */
const tell = (event: Event): string =>
  [
    `# ${event.title}`,
    ...event.accounts.map(
      ({ outlet, chain, fields }) =>
        `${[outlet ?? "?", ...chain].join(" > ")}: ${ACCOUNT_FIELDS.flatMap((field) =>
          (fields[field] ?? []).map(
            ({ words, polarity, counted }) =>
              `${field} ${polarity === "denied" ? "NOT " : ""}“${words}”${counted ? ` (${counted.of}${counted.partOf ? ", part" : ""})` : ""}`,
          ),
        ).join("; ")}`,
    ),
    ...event.differences
      .filter(({ outcome }) => outcome === "differ")
      .map(({ field, reason }) => `≠ ${field}: ${reason}`),
  ].join("\n");

/** Who disagrees about what, without the words. */
const tellDispute = ({ title, accounts, differences }: Event): string =>
  [
    `# ${title}`,
    ...accounts.map(({ outlet, chain }, i) => `${i} ${[outlet ?? "?", ...chain].join(" > ")}`),
    ...differences
      .filter(({ outcome }) => outcome === "differ")
      .map(({ field, left, right, reason }) => `≠ ${field} ${left} ${right}: ${reason}`),
  ].join("\n");

describe("rival accounts from raw text", () => {
  let engine: Engine;
  let events: readonly Event[];
  let survey: Awaited<ReturnType<typeof surveyForecasts>>;
  let quotes: ReadonlyMap<string, string>;
  let identities: readonly (readonly string[])[];
  const find = (test: (event: Event) => boolean): Event => {
    const event = events.find(test);
    if (event === undefined) throw new Error(`no such event among ${events.map(({ title }) => title).join(", ")}`);
    return event;
  };

  beforeAll(async () => {
    engine = await loadEngine();
  });

  it("are told as they are told, which the golden file shows", async () => {
    const ledger = await freshLedger();
    await readInto(ledger, engine, folderOf({ ...REPORTS, "articles.csv": sideFile() }));
    events = await collect(ledger.events());
    survey = await surveyForecasts(ledger, engine.knowledge.gazetteer);
    const claims = await collect(ledger.claims());
    quotes = new Map(claims.map(({ claim, quote }) => [claim.id, quote]));
    identities = claims
      .filter(({ claim }) => claim.said.type === "identity")
      .map(({ claim }) => claim.targets.flatMap(({ id }) => id ?? []).sort());
    await expect(`${events.map(tell).join("\n\n")}\n`).toMatchFileSnapshot("golden/rival-accounts.txt");
  });

  it("broken against not broken is a contradiction, and it is said who denies whom", () => {
    const siege = find(({ types }) => types[0] === "siege-broken");
    expect(siege.differences).toContainEqual(
      expect.objectContaining({ field: "what", outcome: "differ", reason: expect.stringContaining("not broken") }),
    );
    const [denial] = denialsOf(siege);
    expect([denial!.by, denial!.of].map((i) => siege.accounts[i]!.outlet)).toEqual(["Cedar Post", "Ridge Wire"]);
  });

  it("255 of whom 24 civilians is a total and its part", () => {
    const toll = find(({ accounts }) =>
      accounts.some(({ fields }) => fields.killed?.some(({ range }) => range?.min === 255)),
    );
    const killed = toll.accounts.flatMap(({ fields }) => fields.killed ?? []);
    expect(killed.map(({ range, counted }) => [range?.min, counted?.of, counted?.partOf !== null])).toEqual([
      [255, "people", false],
      [24, "civilian", true],
    ]);
    expect(eventToll(toll, "killed")).toMatchObject({ low: 255, high: 255, open: true });
    expect(toll.faults).toEqual([]);
  });

  it("1,200 to 12,000 is a range whose owner is shown as unnamed", () => {
    const event = find(({ accounts }) =>
      accounts.some(({ fields }) => fields.killed?.some(({ range }) => range?.max === 12_000)),
    );
    const account = event.accounts.find(({ fields }) => fields.killed?.some(({ range }) => range?.min === 1200));
    expect(account?.chain.join(" ")).toMatch(/unnamed/);
  });

  it("a renamed group is told with both names, which the registry ties by the day of the change", () => {
    expect(identities).toContainEqual(["jabhat-al-nusra", "jabhat-fateh-al-sham"]);
    const { relations } = engine.knowledge.registry.actors.get("jabhat-al-nusra")!;
    expect(relations).toContainEqual(
      expect.objectContaining({ kind: "renamed-to", to: "jabhat-fateh-al-sham", from: "2016-07-28" }),
    );
  });

  it("a deal is followed by its breach, with who alleges it and who is left out", () => {
    const deal = survey.deals.find(({ breaches }) => breaches.length > 0);
    expect(deal?.parties).toEqual(expect.arrayContaining(["russia"]));
    expect(
      deal?.breaches
        .flatMap(({ alleged }) => alleged)
        .flat()
        .join(),
    ).toMatch(/United States|Washington/);
  });

  it("a forecast of 2016 meets the offensive of 2024", () => {
    const forecast = survey.forecasts.find(({ said }) => said === "2016-08-12");
    expect(quotes.get(forecast!.claim)).toMatch(/offensive/);
    expect(forecast).toMatchObject({ outcome: "borne-out", horizon: { from: "2024-11-01", to: "2024-11-30" } });
    expect(find(({ id }) => id === forecast!.met[0]!.event).days?.from).toBe("2024-11-27");
  });

  it("the samples tell their rival accounts, which the golden file shows", async () => {
    const ledger = await freshLedger();
    await readInto(ledger, engine, fileURLToPath(new URL("../../samples", import.meta.url)));
    const told = (await collect(ledger.events())).filter(({ differences }) =>
      differences.some(({ outcome }) => outcome === "differ"),
    );
    await expect(`${told.map(tellDispute).join("\n\n")}\n`).toMatchFileSnapshot("golden/sample-accounts.txt");
    expect(
      told.some(
        ({ types, differences }) =>
          types[0] === "siege-broken" &&
          differences.some(({ reason }) => reason.startsWith("broken against not broken")),
      ),
    ).toBe(true);
  });
});
