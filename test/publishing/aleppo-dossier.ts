import type { Article } from "../../src/model/article.ts";
import type { DossierInput } from "../../src/publishing/dossier/dossier-input.ts";
import { outlinesOf } from "../../src/publishing/dossier/outline.ts";
import { article, days, dossier, event, place, type Telling } from "./dossier-fixture.ts";

const ACTORS = new Map([
  ["hayat-tahrir-al-sham", "Hayat Tahrir al-Sham"],
  ["jabhat-fateh-al-sham", "Jabhat Fateh al-Sham"],
  ["syrian-arab-army", "Syrian Arab Army"],
]);

const PLACES = [
  place("sy-aleppo", "Aleppo", "city", 36.2021, 37.1343, 9000),
  place("sy-ramouseh", "Ramouseh", "neighbourhood", 36.1497, 37.1361, 1400),
  place("sy-hamdaniya", "Al-Hamdaniya", "neighbourhood", 36.178, 37.095, 1200),
  place("sy-minyan", "Minyan", "village", 36.191, 37.053, 1000),
  place("sy-1070", "1070 Apartments", "neighbourhood", 36.165, 37.083, 700),
  place("sy-khan-tuman", "Khan Tuman", "town", 36.112, 37.046, 1500),
  place("sy-saraqib", "Saraqib", "town", 35.8644, 36.8056, 3000),
  place("sy-idlib", "Idleb", "governorate", 35.83, 36.62, 45000),
  place("sy-hama", "Hama", "city", 35.1318, 36.7578, 6000),
  place("sy-nubl", "Nubl", "town", 36.3747, 36.9964, 2000),
];

const articles = {
  courier: article(
    "courier-2016-08-06",
    "Levant Courier",
    "2016-08-06",
    "Rebel factions broke the siege of eastern Aleppo on Saturday, commanders said. Jabhat Fateh al-Sham took the artillery college in Ramouseh after two suicide bombings. The Marat Monitor counted at least 38 dead, among them 9 civilians. Residents in the east danced in the streets.",
    {
      title: "Rebels say the ring around Aleppo is broken",
      byline: "Our correspondent in Gaziantep",
      url: "https://levant-courier.example/2016/08/06/ring",
    },
  ),
  herald: article(
    "herald-2016-08-07",
    "Damascus Herald",
    "2016-08-07",
    "The army has repelled the attack on Ramouseh and the terrorists failed to break the encirclement, a military source told the Herald on Sunday. More than 700 gunmen were killed, the source said. The college remains in the hands of the army.",
    {
      title: "Attack on Ramouseh thrown back",
      notices: [{ rule: "reading/no-byline", severity: "info", message: "no byline was found", span: null }],
    },
  ),
  wire: article(
    "wire-4471",
    "Orient Wire",
    "2016-08-07",
    "ALEPPO — A corridor to the rebel-held east was open on Sunday but under fire, two residents said by telephone. The Marat Monitor put the toll of two days at 41. A pro-government commander denied that the siege had been broken.",
    { title: "Corridor open, but under fire", updated: true },
  ),
  border: article(
    "border-post-88",
    "Border Post",
    "2016-08-08",
    "A corridor to the rebel-held east was open on Sunday but under fire, two residents said by telephone. The Marat Monitor put the toll of two days at 41.",
    { title: "Aleppo corridor open" },
  ),
  voices: article(
    "voices-12",
    "أصوات حلب",
    "2016-08-07",
    "قال سكان إن الطريق إلى حي الراموسة مفتوح منذ يوم السبت. وتحدث مرصد مارات عن مقتل 45 شخصا على الأقل.",
    { title: "الطريق إلى الراموسة مفتوح", language: "ar" },
  ),
  courier24: article(
    "courier-2024-11-29",
    "Levant Courier",
    "2024-11-29",
    "Hayat Tahrir al-Sham and its allies entered the western districts of Aleppo on Friday, capturing Al-Hamdaniya and the 1070 Apartments. At least 255 people have died since Wednesday, the Marat Monitor said, 24 of them civilians. The highway at Saraqib was cut. A spokesman said the factions will reach Hama within days.",
    { title: "Factions enter western Aleppo", url: "https://levant-courier.example/2024/11/29/west" },
  ),
  herald24: article(
    "herald-2024-11-29",
    "Damascus Herald",
    "2024-11-29",
    "Our forces inflicted heavy losses on the terrorist organisations, the general command said, and Al-Hamdaniya is fully under control. Some 400 terrorists were eliminated in three days. The command denied that the highway at Saraqib had been cut.",
    { title: "Army repels assault west of Aleppo" },
  ),
  relief24: article(
    "relief-brief-5",
    "Relief Brief",
    "2024-11-30",
    "More than 14,000 people have left their homes in Idleb since 27 November, nearly half of whom are minors, aid workers said. Between 90 and 120 wounded reached the hospitals of Idleb. Shelling on a student residence in Aleppo killed four students.",
    {
      title: "Displacement in the north-west, brief 5",
      notices: [
        {
          rule: "reading/guessed-date",
          severity: "warning",
          message: "the date was taken from the file's name; give it with --published if that is wrong",
          span: null,
        },
      ],
    },
  ),
} satisfies Record<string, Article>;

const SIEGE_DAY = days("2016-08-06", "2016-08-06", { basis: "implied" });

const siege = event("siege broken · Aleppo · 6 August 2016", {
  days: days("2016-08-06", "2016-08-07"),
  places: ["sy-aleppo", "sy-ramouseh"],
  tellings: [
    {
      article: articles.courier,
      clause: "Rebel factions broke the siege of eastern Aleppo on Saturday",
      type: "siege-broken",
      chain: ["commanders"],
      group: 1,
      days: SIEGE_DAY,
      fields: {
        what: [{ words: "broke the siege", key: "siege-broken" }],
        actor: [{ words: "Rebel factions" }],
        place: [{ words: "eastern Aleppo", key: "sy-aleppo" }],
        day: [{ words: "on Saturday", key: "2016-08-06/2016-08-06" }],
      },
    },
    {
      article: articles.herald,
      clause: "the terrorists failed to break the encirclement",
      type: "siege-broken",
      chain: ["a military source"],
      group: 2,
      polarity: "denied",
      days: days("2016-08-07"),
      fields: {
        what: [{ words: "failed to break the encirclement", key: "siege-broken" }],
        actor: [{ words: "the terrorists" }],
        place: [{ words: "Ramouseh", key: "sy-ramouseh" }],
        day: [{ words: "on Sunday", key: "2016-08-07/2016-08-07" }],
      },
    },
    {
      article: articles.wire,
      clause: "A corridor to the rebel-held east was open on Sunday but under fire",
      type: "siege-broken",
      chain: ["two residents"],
      group: 3,
      days: days("2016-08-07"),
      fields: {
        what: [{ words: "A corridor to the rebel-held east was open", key: "siege-broken" }],
        day: [{ words: "on Sunday", key: "2016-08-07/2016-08-07" }],
      },
    },
    {
      article: articles.border,
      clause: "A corridor to the rebel-held east was open on Sunday but under fire",
      type: "siege-broken",
      chain: ["two residents"],
      group: 3,
      days: days("2016-08-07"),
      fields: {
        what: [{ words: "A corridor to the rebel-held east was open", key: "siege-broken" }],
        day: [{ words: "on Sunday", key: "2016-08-07/2016-08-07" }],
      },
    },
    {
      article: articles.wire,
      clause: "the siege had been broken",
      type: "siege-broken",
      chain: ["A pro-government commander"],
      group: 3,
      polarity: "denied",
      fields: { what: [{ words: "the siege had been broken", key: "siege-broken" }] },
    },
    {
      article: articles.voices,
      clause: "الطريق إلى حي الراموسة مفتوح منذ يوم السبت",
      type: "siege-broken",
      chain: ["سكان"],
      group: 4,
      days: SIEGE_DAY,
      fields: {
        what: [{ words: "الطريق إلى حي الراموسة مفتوح", key: "siege-broken" }],
        place: [{ words: "حي الراموسة", key: "sy-ramouseh" }],
        day: [{ words: "منذ يوم السبت", key: "2016-08-06/2016-08-06" }],
      },
    },
  ],
});

const killed = (
  source: Telling["article"],
  clause: string,
  group: number,
  chain: readonly string[],
  values: NonNullable<Telling["fields"]["killed"]>,
  more: Partial<Telling> = {},
): Telling => ({
  article: source,
  clause,
  type: "killed",
  group,
  chain,
  ...more,
  fields: { ...more.fields, killed: values },
});

const toll16 = event("killed · Ramouseh · 6–7 August 2016", {
  days: days("2016-08-06", "2016-08-07"),
  places: ["sy-ramouseh"],
  tellings: [
    killed(
      articles.courier,
      "at least 38 dead, among them 9 civilians",
      1,
      ["Marat Monitor"],
      [
        { words: "at least 38 dead", range: { min: 38, max: null }, bound: "at-least" },
        { words: "9 civilians", range: { min: 9, max: 9 }, status: "civilian", partOf: "at least 38 dead" },
      ],
    ),
    killed(
      articles.herald,
      "More than 700 gunmen were killed",
      2,
      ["a military source"],
      [{ words: "More than 700 gunmen", range: { min: 701, max: null }, bound: "more-than", status: "combatant" }],
      { fields: { target: [{ words: "gunmen" }] } },
    ),
    killed(
      articles.wire,
      "the toll of two days at 41",
      3,
      ["Marat Monitor"],
      [{ words: "41", range: { min: 41, max: 41 } }],
    ),
    killed(
      articles.border,
      "the toll of two days at 41",
      3,
      ["Marat Monitor"],
      [{ words: "41", range: { min: 41, max: 41 } }],
    ),
    killed(
      articles.voices,
      "مقتل 45 شخصا على الأقل",
      4,
      ["مرصد مارات"],
      [{ words: "45 شخصا على الأقل", range: { min: 45, max: null }, bound: "at-least" }],
    ),
  ],
});

const toll24 = event("killed · Aleppo countryside · 27–29 November 2024", {
  days: days("2024-11-27", "2024-11-29"),
  places: ["sy-aleppo"],
  tellings: [
    killed(
      articles.courier24,
      "At least 255 people have died since Wednesday, the Marat Monitor said, 24 of them civilians",
      5,
      ["Marat Monitor"],
      [
        { words: "At least 255 people", range: { min: 255, max: null }, bound: "at-least" },
        {
          words: "24 of them civilians",
          range: { min: 24, max: 24 },
          status: "civilian",
          partOf: "At least 255 people",
        },
      ],
      { fields: { day: [{ words: "since Wednesday", key: "2024-11-27/2024-11-29" }] } },
    ),
    killed(
      articles.herald24,
      "Some 400 terrorists were eliminated in three days",
      6,
      ["the general command"],
      [{ words: "Some 400 terrorists", range: { min: 400, max: 400 }, bound: "about", status: "combatant" }],
      {
        fields: { day: [{ words: "in three days", key: "2024-11-27/2024-11-29" }], target: [{ words: "terrorists" }] },
      },
    ),
    killed(
      articles.relief24,
      "Shelling on a student residence in Aleppo killed four students",
      7,
      [],
      [{ words: "four students", range: { min: 4, max: 4 }, status: "civilian" }],
      { fields: { place: [{ words: "a student residence in Aleppo", key: "sy-aleppo" }] } },
    ),
  ],
});

const capture24 = event("capture · Al-Hamdaniya, 1070 Apartments · 29 November 2024", {
  days: days("2024-11-29"),
  places: ["sy-hamdaniya", "sy-1070"],
  tellings: [
    {
      article: articles.courier24,
      clause: "capturing Al-Hamdaniya and the 1070 Apartments",
      type: "capture",
      group: 5,
      days: days("2024-11-29"),
      fields: {
        what: [{ words: "capturing", key: "capture" }],
        actor: [{ words: "Hayat Tahrir al-Sham", key: "hayat-tahrir-al-sham" }, { words: "its allies" }],
        place: [
          { words: "Al-Hamdaniya", key: "sy-hamdaniya" },
          { words: "1070 Apartments", key: "sy-1070" },
        ],
        day: [{ words: "on Friday", key: "2024-11-29/2024-11-29" }],
      },
    },
    {
      article: articles.herald24,
      clause: "Al-Hamdaniya is fully under control",
      type: "control",
      group: 6,
      chain: ["the general command"],
      fields: {
        what: [{ words: "is fully under control", key: "control" }],
        actor: [{ words: "Our forces", key: "syrian-arab-army" }],
        place: [{ words: "Al-Hamdaniya", key: "sy-hamdaniya" }],
      },
    },
  ],
});

const road24 = event("route cut · Saraqib · 29 November 2024", {
  days: days("2024-11-28", "2024-11-29"),
  places: ["sy-saraqib"],
  tellings: [
    {
      article: articles.courier24,
      clause: "The highway at Saraqib was cut",
      type: "route-cut",
      group: 5,
      fields: { what: [{ words: "was cut", key: "route-cut" }], place: [{ words: "Saraqib", key: "sy-saraqib" }] },
    },
    {
      article: articles.herald24,
      clause: "the highway at Saraqib had been cut",
      type: "route-cut",
      group: 6,
      chain: ["The command"],
      polarity: "denied",
      fields: { what: [{ words: "had been cut", key: "route-cut" }], place: [{ words: "Saraqib", key: "sy-saraqib" }] },
    },
  ],
});

const one = (
  title: string,
  given: { readonly days: ReturnType<typeof days> | null; readonly places: readonly string[] },
  telling: Telling,
) => event(title, { ...given, tellings: [telling] });

const singles = [
  one(
    "capture · Ramouseh artillery college · 6 August 2016",
    { days: days("2016-08-06"), places: ["sy-ramouseh"] },
    {
      article: articles.courier,
      clause: "Jabhat Fateh al-Sham took the artillery college in Ramouseh",
      type: "capture",
      group: 1,
      fields: {
        what: [{ words: "took", key: "capture" }],
        actor: [{ words: "Jabhat Fateh al-Sham", key: "jabhat-fateh-al-sham" }],
        place: [{ words: "the artillery college in Ramouseh", key: "sy-ramouseh" }],
      },
    },
  ),
  one(
    "displaced · Idleb · since 27 November 2024",
    { days: days("2024-11-27", "2024-11-30"), places: ["sy-idlib"] },
    {
      article: articles.relief24,
      clause:
        "More than 14,000 people have left their homes in Idleb since 27 November, nearly half of whom are minors",
      type: "displaced",
      group: 7,
      chain: ["aid workers"],
      fields: {
        what: [{ words: "have left their homes", key: "displaced" }],
        target: [{ words: "More than 14,000 people" }],
        place: [{ words: "Idleb", key: "sy-idlib" }],
        day: [{ words: "since 27 November", key: "2024-11-27/2024-11-30" }],
        number: [{ words: "nearly half of whom are minors", range: { min: null, max: 7000 } }],
      },
    },
  ),
  one(
    "offensive · Hama · forecast",
    { days: days("2024-11-29", "2024-12-06"), places: ["sy-hama"] },
    {
      article: articles.courier24,
      clause: "the factions will reach Hama within days",
      type: "capture",
      group: 5,
      chain: ["A spokesman"],
      modality: "forecast",
      fields: {
        what: [{ words: "will reach", key: "capture" }],
        place: [{ words: "Hama", key: "sy-hama" }],
        day: [{ words: "within days", key: "2024-11-29/2024-12-06" }],
      },
    },
  ),
  one(
    "assessment · Aleppo",
    { days: null, places: [] },
    {
      article: articles.herald24,
      clause: "Our forces inflicted heavy losses on the terrorist organisations",
      type: "assessment",
      group: 6,
      chain: ["the general command"],
      fields: { what: [{ words: "inflicted heavy losses" }] },
    },
  ),
];

const injured24 = event("injured · Idleb · 27–30 November 2024", {
  days: days("2024-11-27", "2024-11-30"),
  places: ["sy-idlib"],
  tellings: [
    {
      article: articles.relief24,
      clause: "Between 90 and 120 wounded reached the hospitals of Idleb",
      type: "injured",
      group: 7,
      fields: {
        injured: [{ words: "Between 90 and 120 wounded", range: { min: 90, max: 120 }, bound: "between" }],
        place: [{ words: "the hospitals of Idleb", key: "sy-idlib" }],
      },
    },
  ],
});

/** Invented reports on two real battles: rival tolls, denials, a reprint, a right-to-left outlet, a forecast. */
export const aleppoDossier = (more: Partial<DossierInput> = {}): DossierInput =>
  dossier([siege, toll16, toll24, capture24, road24, injured24, ...singles], Object.values(articles), {
    title: "Aleppo, August 2016 and November 2024",
    groups: [
      ...[articles.courier, articles.herald].map(({ id }, i) => ({
        number: i + 1,
        articles: [id],
        reason: "stands alone",
        copies: [],
      })),
      {
        number: 3,
        articles: [articles.wire.id, articles.border.id],
        reason: "92 % of the words of the shorter one in one passage of 31 words",
        copies: [],
      },
      ...[articles.voices, articles.courier24, articles.herald24, articles.relief24].map(({ id }, i) => ({
        number: i + 4,
        articles: [id],
        reason: "stands alone",
        copies: [],
      })),
    ],
    places: new Map(PLACES.map((one) => [one.id, one])),
    actorNames: ACTORS,
    outlines: outlinesOf({
      type: "FeatureCollection",
      features: [
        {
          type: "Feature",
          properties: { name: "Aleppo" },
          geometry: {
            type: "Polygon",
            coordinates: [
              [
                [36.6, 36.8],
                [38.4, 36.9],
                [38.1, 35.9],
                [37.3, 35.5],
                [36.9, 36.0],
                [36.6, 36.8],
              ],
            ],
          },
        },
        {
          type: "Feature",
          properties: { name: "Idleb" },
          geometry: {
            type: "Polygon",
            coordinates: [
              [
                [36.3, 36.3],
                [36.6, 36.3],
                [36.9, 36.0],
                [37.2, 35.5],
                [36.7, 35.4],
                [36.3, 35.8],
                [36.3, 36.3],
              ],
            ],
          },
        },
        {
          type: "Feature",
          properties: { name: "Hama" },
          geometry: {
            type: "MultiPolygon",
            coordinates: [
              [
                [
                  [36.3, 35.4],
                  [37.2, 35.5],
                  [37.6, 35.2],
                  [36.9, 34.8],
                  [36.3, 35.0],
                  [36.3, 35.4],
                ],
              ],
            ],
          },
        },
      ],
    }),
    ...more,
  });
