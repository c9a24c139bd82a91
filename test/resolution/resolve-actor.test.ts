import { describe, expect, it } from "vitest";
import { actorContext } from "../../src/resolution/actor-context.ts";
import { resolveActor } from "../../src/resolution/resolve-actor.ts";
import { registry } from "./own-registry.ts";

const AUGUST_2016 = "2016-08-20";

const whoIs = (name: string, on: string | null = AUGUST_2016, others: readonly string[] = [], text = "") =>
  resolveActor(name, actorContext(registry, text, on, [name, ...others]));

describe("resolveActor", () => {
  it.each([
    // case, hyphens, articles, transliteration
    ["jabhat al nusra", "jabhat-al-nusra"],
    ["The Nusra Front", "jabhat-al-nusra"],
    ["Al-Nusrah Front", "jabhat-al-nusra"],
    ["Hizballah", "hezbollah"],
    ["Hezbullah", "hezbollah"],
    ["Da'esh", "islamic-state"],
    ["“Islamic State”", "islamic-state"],
    ["Jeish al Islam", "jaish-al-islam"],
    ["Ahrar al-Sham", "ahrar-al-sham"],
    ["U.N.", "united-nations"],
    ["جبهة النصرة", "jabhat-al-nusra"],
    ["ИГИЛ", "islamic-state"],
    // the line of one group
    ["Front for the Conquest of the Levant", "jabhat-fateh-al-sham"],
    ["Jabhat Fatah al-Sham (JFS)", "jabhat-fateh-al-sham"],
    // a people and a noun
    ["Syrian army", "syrian-arab-army"],
    ["Russian warplanes", "russian-aerospace-forces"],
    ["Russian strategic bombers", "russian-aerospace-forces"],
    ["Turkey's foreign ministry", "turkish-foreign-ministry"],
    ["Turkish ground troops", "turkish-armed-forces"],
    ["French fighter jets", "french-air-force"],
    // seats
    ["Moscow", "russia"],
    ["the Kremlin", "kremlin"],
    ["Damascus", "syrian-government"],
    // members and mouthpieces
    ["ISIS militants", "islamic-state"],
    ["SDF spokesman", "syrian-democratic-forces"],
    ["officials of the Syrian Democratic Forces", "syrian-democratic-forces"],
    ["forces loyal to Bashar al-Assad", "syrian-arab-army"],
    ["Fighters associated with the Army of Conquest", "army-of-conquest"],
    // people and offices
    ["President Vladimir Putin", "vladimir-putin"],
    ["Russian Foreign Minister Sergei Lavrov", "sergei-lavrov"],
    ["US secretary of state", "john-kerry"],
    ["UN special envoy", "staffan-de-mistura"],
    // words without a name
    ["the rebels", "syrian-rebels"],
    ["local rebel groups", "syrian-rebels"],
    ["the regime", "syrian-government"],
    ["government forces", "syrian-arab-army"],
    ["the Observatory", "syrian-observatory"],
  ])("%s is %s", (name, id) => {
    expect(whoIs(name)).toMatchObject({ id });
  });

  it.each([
    "allies",
    "people",
    "civilians",
    "Turkish-backed allies",
    "allied factions",
    "video footage",
    "Daesh and Jabhat al-Nusra",
    "the US and the Russians",
    "Kurdish districts",
    "a student residence",
    "Jane Whitlock",
    "anti-Assad graffiti",
    "",
    "'",
  ])("%j stays unresolved, with a reason", (name) => {
    const found = whoIs(name);
    expect(found.id).toBeNull();
    expect(found.score).toBe(0);
    expect(found.reason).not.toBe("");
  });

  it("does not take a backer for the backed", () => {
    expect(whoIs("Al-Qaeda-led fighters").id).not.toBe("al-qaeda");
    expect(whoIs("Al-Qaeda led fighters").id).not.toBe("al-qaeda");
    expect(whoIs("Turkish-backed rebels").id).not.toBe("turkey");
  });

  it("lets the article's day decide about names and offices", () => {
    const early = whoIs("Hayat Tahrir al-Sham", "2015-05-01");
    expect(early.score).toBeLessThan(0.6);
    expect(early.reason).toContain("not in use before 2017-01-28");
    const late = whoIs("Nusra Front", "2016-10-28");
    expect(late).toMatchObject({ id: "jabhat-al-nusra" });
    expect(late.score).toBeLessThan(whoIs("Nusra Front", "2016-05-31").score);
    expect(late.reason).toContain("not in official use after 2016-07-28");
    expect(whoIs("US secretary of state", "2017-06-01").id).toBe("rex-tillerson");
    expect(whoIs("UN special envoy", "2013-06-01").id).toBe("lakhdar-brahimi");
    expect(whoIs("the regime", "2025-02-01").id).toBeNull();
  });

  it("lets the article's other names decide about words without a name", () => {
    expect(whoIs("jihadists", "2024-11-30", ["HTS"]).id).toBe("hayat-tahrir-al-sham");
    expect(whoIs("jihadists", "2024-11-30", ["Daesh"]).id).toBe("islamic-state");
    expect(whoIs("jihadists", "2024-11-30", ["HTS", "Daesh"])).toMatchObject({ id: null });
    expect(whoIs("jihadists", "2016-10-28", ["Nusra Front"]).id).toBe("jabhat-fateh-al-sham");
  });

  it("takes an acronym for what the article says that it means", () => {
    const text = "The Syrian National Council (NCX) met on Monday. The NCX said little.";
    expect(whoIs("NCX", AUGUST_2016, [], text)).toMatchObject({ id: "syrian-national-council" });
    expect(whoIs("NCX").id).toBeNull();
  });

  it("keeps the line of succession", () => {
    const line = registry.lines.get("jabhat-al-nusra");
    expect(registry.lines.get("jabhat-fateh-al-sham")).toBe(line);
    expect(registry.lines.get("hayat-tahrir-al-sham")).toBe(line);
    expect(registry.lines.get("islamic-state")).not.toBe(line);
  });

  it("knows the war in breadth", () => {
    const names = [...registry.actors.values()].flatMap((actor) => actor.names);
    expect(registry.actors.size).toBeGreaterThanOrEqual(250);
    expect(names.length).toBeGreaterThanOrEqual(900);
  });
});
