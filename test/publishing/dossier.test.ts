import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { DossierInput } from "../../src/publishing/dossier/dossier-input.ts";
import { writeDossier } from "../../src/publishing/dossier/write-dossier.ts";
import { aleppoDossier } from "./aleppo-dossier.ts";
import { article, days, dossier, event, place, type Telling } from "./dossier-fixture.ts";

const page = (html: string) => parseHTML(html).document;

/** The page without its style sheet and its policy, an element a line. */
const normalised = (html: string): string =>
  html
    .replace(/<style>[\s\S]*<\/style>/, "<style></style>")
    .replace(/sha256-[\w+/=]+/, "sha256")
    .replace(/>\s*</g, ">\n<");

describe("writeDossier", () => {
  it("gives the page that was looked at and approved", async () => {
    const source = article("courier-1", "Courier", "2016-08-06", "Rebels took Marat on Saturday, a commander said.");
    const reply = article("herald-1", "Herald", "2016-08-07", "A general denied that Marat had fallen.");
    const fall = event("capture · Marat · 6 August 2016", {
      days: days("2016-08-06"),
      places: ["marat"],
      tellings: [
        {
          article: source,
          clause: "Rebels took Marat on Saturday",
          type: "capture",
          chain: ["a commander"],
          group: 1,
          fields: {
            what: [{ words: "took Marat", key: "capture" }],
            actor: [{ words: "Rebels" }],
            place: [{ words: "Marat", key: "marat" }],
          },
        },
        {
          article: reply,
          clause: "Marat had fallen",
          type: "capture",
          chain: ["A general"],
          group: 2,
          polarity: "denied",
          fields: { what: [{ words: "Marat had fallen", key: "capture" }], place: [{ words: "Marat", key: "marat" }] },
        },
      ],
    });
    const places = new Map([["marat", place("marat", "Marat", "town", 36.1, 37.2, 2000)]]);
    const html = writeDossier(dossier([fall], [source, reply], { title: "Marat", places }));
    await expect(normalised(html)).toMatchFileSnapshot(join(import.meta.dirname, "golden", "small-dossier.html"));
  });

  it("tells what articles told before, and nothing where no article was seen in two versions", async () => {
    const link = { url: "https://courier.example/marat" };
    const before = article("courier-1", "Courier", "2016-08-06", "Rebels took Marat. <b>Ten</b> men fled.", {
      ...link,
      title: "Marat falls",
    });
    const after = article("courier-2", "Courier", "2016-08-06", "The army held Marat.", {
      ...link,
      title: "Marat holds",
    });
    const telling = (source: typeof before, clause: string) =>
      event("x", {
        days: null,
        places: [],
        tellings: [{ article: source, clause, type: "capture", group: 1, fields: {} }],
      });
    const [was, is] = [telling(before, "Rebels took Marat"), telling(after, "The army held Marat")];
    const fled = telling(before, "<b>Ten</b> men fled").claims[0]!;
    const edit = {
      before,
      after,
      seen: { before: "2016-08-06T10:00:00Z", after: "2016-08-06T12:30:00Z" },
      change: {
        from: before.version,
        to: after.version,
        title: { before: "Marat falls", after: "Marat holds" },
        words: [],
        added: is.claims,
        dropped: [fled],
        changed: [
          {
            before: was.claims[0]!,
            after: is.claims[0]!,
            fields: [{ field: "actor", before: "Rebels", after: "The army" } as const],
          },
        ],
      },
    };
    const told = (more: Partial<DossierInput>) =>
      page(writeDossier(dossier([is], [after], more))).querySelector("#edits");
    const section = told({ edits: [edit] })!;
    expect([...section.querySelectorAll("li")].map((line) => line.textContent)).toEqual([
      "title: Marat falls → Marat holds",
      "capture, actor: Rebels → The army",
      "no longer told: capture “<b>Ten</b> men fled”",
      "told since: capture “The army held Marat”",
    ]);
    expect([...section.querySelectorAll("time")].map((time) => time.textContent)).toEqual([
      "6 August 2016, 10:00 UTC",
      "6 August 2016, 12:30 UTC",
    ]);
    await expect(normalised(section.outerHTML)).toMatchFileSnapshot(join(import.meta.dirname, "golden", "edits.html"));
    const bare = told({ edits: [edit], texts: "none" })!;
    expect(bare.textContent).not.toContain("men fled");
    expect(told({ edits: [] })).toBeNull();
    expect(told({})).toBeNull();
  });

  it("tells denials, what is left out, persons' grades, forecasts, deals, territory and framing", () => {
    const input = aleppoDossier();
    const [event] = input.events;
    const [claim] = event!.claims;
    const said = { id: "j1", who: "R. <Reader>", when: "2026-02-01T00:00:00Z", why: "saw the film" };
    const anchor = {
      version: "",
      type: "capture",
      span: { start: 0, end: 1 },
      quote: "",
      prefix: "",
      suffix: "",
    } as const;
    const document = page(
      writeDossier({
        ...input,
        grades: new Map([
          [event!.id, [{ ...said, anchor, verdict: "graded", grade: { source: "B", information: "2" } }]],
        ]),
        survey: {
          framing: [
            {
              label: "terrorist",
              party: "hayat-tahrir-al-sham",
              outlet: input.articles[0]!.outlet,
              own: 3,
              quoted: 1,
              distanced: 0,
              from: null,
              to: null,
            },
          ],
          forecasts: [
            {
              claim: claim!,
              article: "",
              said: "2016-08-06",
              horizon: { from: "2024-11-01", to: "2024-11-30", precision: "month", basis: "said" },
              outcome: "borne-out",
              met: [{ event: event!.id, outcome: "borne-out", reason: "told later" }],
            },
          ],
          deals: [
            {
              event: event!.id,
              parties: ["syrian-arab-army"],
              leftOut: ["hayat-tahrir-al-sham"],
              terms: [],
              breaches: [{ event: "none", accused: ["syrian-arab-army"], alleged: [["A witness"]] }],
            },
          ],
          holdings: [
            {
              place: "sy-aleppo",
              state: "held",
              party: "hayat-tahrir-al-sham",
              from: "2024-11-30",
              to: null,
              claims: [claim!],
              voices: ["Levant Courier"],
            },
          ],
          conflicts: [],
        },
      }),
    );
    const words = (id: string): string => (document.getElementById(id)?.textContent ?? "").replace(/\s+/g, " ");
    expect(words("forecasts")).toContain("told later");
    expect(words("deals")).toMatch(/Syrian Arab Army.*Hayat Tahrir al-Sham.*says A witness/);
    expect(words("territory")).toMatch(/Aleppo.*held by Hayat Tahrir al-Sham.*not ended.*Levant Courier/);
    expect(words("framing")).toMatch(/Hayat Tahrir al-Sham.*terrorist.*3.*1/);
    expect(document.body.textContent).toContain("Graded B2 by R. <Reader>, 1 February 2026: saw the film");
    expect(document.body.textContent).toMatch(/denies/);
  });

  it("is the same for any order of what it is given", () => {
    const input = aleppoDossier();
    const turned = {
      ...input,
      events: [...input.events].reverse(),
      articles: [...input.articles].reverse(),
      claims: [...input.claims].reverse(),
    };
    expect(writeDossier(turned)).toBe(writeDossier(input));
  });

  it("has every link end at something that is there, and every id once", () => {
    const document = page(writeDossier(aleppoDossier()));
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    const fragments = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href")!.slice(1));
    expect(fragments.length).toBeGreaterThan(50);
    expect(fragments.filter((fragment) => !ids.includes(fragment))).toEqual([]);
  });

  it("opens every value onto a sentence that holds the very words", () => {
    const values = [...page(writeDossier(aleppoDossier())).querySelectorAll("details.value")];
    expect(values.length).toBeGreaterThan(30);
    for (const value of values) {
      expect(value.querySelector("mark")!.textContent).toBe(value.querySelector("summary bdi")!.textContent);
    }
  });

  it("loads nothing, runs nothing, and allows neither", () => {
    const html = writeDossier(aleppoDossier());
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|form|base)\b|\bon\w+="|\bstyle="|url\(|@import/i);
    expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/);
  });

  it("counts a reprint once and says so", () => {
    const document = page(writeDossier(aleppoDossier()));
    const siege = [...document.querySelectorAll("article.event")].find((one) =>
      /siege broken/i.test(one.querySelector("h3")!.textContent!),
    )!;
    expect(siege.querySelectorAll("table.accounts tbody tr")).toHaveLength(5);
    expect(siege.querySelector(".copies")!.textContent).toContain("Border Post");
    expect(siege.querySelector(".meta")!.textContent).toContain("6 accounts from 4 independent sources");
    expect(document.querySelector("#sources .groups")!.textContent).toContain("Source 3: Orient Wire, Border Post");
  });

  it("marks outcomes by sign and word beside colour", () => {
    const document = page(writeDossier(aleppoDossier()));
    for (const head of document.querySelectorAll("table.accounts thead .outcome")) {
      expect(head.querySelector("svg.sign path")).not.toBeNull();
      expect(head.textContent!.trim()).toMatch(/^(agree|differ|only one says|not comparable)$/);
    }
  });

  it("draws open ends as arrows and rough numbers as hollow dots", () => {
    const document = page(writeDossier(aleppoDossier()));
    const strip = (label: string) =>
      [...document.querySelectorAll(".harm .strip")].find((svg) => svg.getAttribute("aria-label") === label)!;
    expect(strip("255 or more").querySelectorAll("svg path")).toHaveLength(1);
    expect(strip("24").querySelectorAll("svg path")).toHaveLength(0);
    expect(strip("400").querySelector("circle.rough")).not.toBeNull();
    expect(strip("4").querySelector("circle.firm")).not.toBeNull();
  });

  it.each([
    ["sentences", true, false],
    ["full", true, true],
    ["none", false, false],
  ] as const)("with %s texts prints sentences: %s, whole texts: %s", (texts, sentences, whole) => {
    const html = writeDossier(aleppoDossier({ texts }));
    expect(html.includes("among them <mark>9 civilians</mark>")).toBe(sentences);
    expect(html.includes("Residents in the east danced in the streets")).toBe(whole);
    expect(html).toContain("More than 700 gunmen");
  });

  it("shows what the comparison found beside the differences", () => {
    const input = aleppoDossier();
    const [first, second, ...rest] = input.events;
    const told = writeDossier({
      ...input,
      events: [
        {
          ...first!,
          links: [{ kind: "part-of", event: second!.id, reason: "same days and place" }],
          faults: [{ account: 0, claims: [], reason: "9 of 8 cannot be" }],
          credibility: { grade: "4", reason: "two sources contradict each other" },
        },
        second!,
        ...rest,
      ],
    });
    const text = page(told).querySelector("main")!.textContent!;
    expect(text).toContain("Part of killed · Ramouseh");
    expect(text).toContain("Does not add up in the account of commanders: 9 of 8 cannot be");
    expect(text).toContain("Credibility 4 of the Admiralty scale, doubtful: two sources contradict each other");
  });

  it("stands without any event, place or day", () => {
    const document = page(writeDossier(dossier([], [])));
    expect(document.querySelector("h1")!.textContent).toBe("Rival accounts");
    expect(document.querySelector(".timeline, .maps, #contested")).toBeNull();
  });

  it("says which claim or text was not given", () => {
    const input = aleppoDossier();
    expect(() => writeDossier({ ...input, claims: input.claims.slice(1) })).toThrow(/claim \w+ is named by event/);
    expect(() => writeDossier({ ...input, articles: input.articles.slice(1) })).toThrow(/article version \w+ is named/);
  });
});

describe("a hostile article", () => {
  const EVIL = `<script>alert(1)</script>"'><img src=x onerror=alert(2)> \u202Eevil\u2069\u0000 &amp; </style></title></details>`;
  const source = article("x", EVIL, "2016-08-06", `Start ${EVIL} killed 5 people.`, {
    title: EVIL,
    byline: EVIL,
    url: `javascript:alert("${EVIL}")`,
    notices: [{ rule: "reading/odd", severity: "warning", message: EVIL, span: null }],
  });
  const telling: Telling = {
    article: source,
    clause: `${EVIL} killed 5 people`,
    type: "killed",
    chain: [EVIL],
    group: 1,
    fields: {
      what: [{ words: EVIL }],
      actor: [{ words: EVIL, key: "evil" }],
      place: [{ words: EVIL, key: "evil" }],
      killed: [{ words: "5 people", range: { min: 5, max: 5 } }],
    },
  };
  const other = article("y", "Courier", "2016-08-06", "Shells killed 7 people.");
  const reply: Telling = {
    article: other,
    clause: "Shells killed 7 people",
    type: "killed",
    group: 2,
    fields: { what: [{ words: "killed" }], killed: [{ words: "7 people", range: { min: 7, max: 7 } }] },
  };
  const told = event(EVIL, { days: days("2016-08-06"), places: ["evil"], tellings: [telling, reply] });
  const input = dossier([told], [source, other], {
    title: EVIL,
    texts: "full",
    places: new Map([["evil", place("evil", EVIL, "town", 36, 37, 900)]]),
    actorNames: new Map([["evil", EVIL]]),
    outlines: [
      {
        name: EVIL,
        rings: [
          [
            [36, 35],
            [38, 35],
            [38, 37],
            [36, 35],
          ],
        ],
      },
    ],
  });
  const html = writeDossier(input);

  it("stays text everywhere", () => {
    const document = page(html);
    expect(document.querySelectorAll("script, img, [onerror]")).toHaveLength(0);
    expect(html.match(/<style>|<\/style>|<title>[^<]*<\/title>\n<style>/g)).toHaveLength(2);
    expect(document.querySelector("h1")!.textContent).toContain("<script>alert(1)</script>");
    expect(
      [...document.querySelectorAll("a")].filter((link) => /script:/i.test(link.getAttribute("href") ?? "")),
    ).toEqual([]);
    expect(document.querySelector("#methods h2")!.textContent).toBe("Methods and limits");
  });

  it("cannot hide or turn around what is shown", () => {
    expect(html).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
    expect(html).toContain("[U+202E]evil[U+2069][U+0000]");
  });
});
