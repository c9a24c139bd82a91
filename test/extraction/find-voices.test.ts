import { describe, expect, it } from "vitest";
import { claim, claimsOf, names } from "./engine.ts";

describe("who says so", () => {
  it.each([
    [
      "The Syrian Observatory for Human Rights said that warplanes bombed Idlib.",
      "airstrike",
      ["Syrian Observatory for Human Rights"],
    ],
    [
      "Warplanes bombed Idlib, the Syrian Observatory for Human Rights said.",
      "airstrike",
      ["Syrian Observatory for Human Rights"],
    ],
    ["According to activists, warplanes bombed Idlib.", "airstrike", ["activists"]],
    ["Warplanes bombed Idlib.", "airstrike", []],
  ] as const)("%s", (sentence, type, voices) => {
    expect(names(claim(sentence, type).attribution)).toEqual(voices);
  });

  // news often comes without commas, and the tree then hangs the speaker on the words before it
  it.each([
    ["Warplanes bombed a school and a house in the town rebels said.", "airstrike", ["rebels"]],
    ["Four people were killed in the town on Monday a medic and a witness said.", "killed", ["medic and a witness"]],
    [
      "Four people were killed by shellfire said the Syrian Observatory for Human Rights.",
      "killed",
      ["Syrian Observatory for Human Rights"],
    ],
    ["Residents reached by phone said warplanes had bombed Idlib.", "airstrike", ["Residents"]],
    [
      "The director Hani Barakat told the Qasioun news agency that warplanes had bombed the town.",
      "airstrike",
      ["Hani Barakat"],
    ],
    ["The ministry said rebels had left the town and denied that warplanes had bombed it.", "airstrike", ["ministry"]],
    ["Warplanes bombed a camp of the rebels on Monday.", "airstrike", []],
    ["Warplanes bombed a camp in the town and rebels left it.", "airstrike", []],
  ] as const)("%s", (sentence, type, voices) => {
    expect(names(claim(sentence, type).attribution)).toEqual(voices);
  });

  it.each([
    ["The daily quoted residents as saying that warplanes had bombed the town.", ["daily", "residents"]],
    ["The governor was quoted by the daily as saying that warplanes had bombed the town.", ["daily", "governor"]],
    ["The governor was quoted as saying that warplanes had bombed the town.", ["governor"]],
    ["An official, quoted by the daily, said warplanes had bombed the town.", ["daily", "official"]],
    ["Local media said, citing two witnesses, that warplanes bombed the town.", ["Local media", "witnesses"]],
    ["Warplanes bombed the town, according to the agency, which quoted a monk.", ["agency", "monk"]],
    ["Warplanes bombed the town, according to a report cited by the daily.", ["daily", "report"]],
  ])("hears a chain of voices: %s", (sentence, voices) => {
    expect(names(claim(sentence, "airstrike").attribution)).toEqual(voices);
  });

  it.each([
    ["According to the monitor two schools were shelled in the town.", "shelling", ["monitor"]],
    ["By the admission of the ministry the town was shelled.", "shelling", ["ministry"]],
    ["The group has 4,000 fighters by US estimates.", "strength", ["US estimates"]],
    ["The group has 4,000 fighters but according to the ministry the army shelled the town.", "strength", []],
    ["The town was shelled by government forces.", "shelling", []],
  ] as const)("names the source behind a preposition: %s", (sentence, type, voices) => {
    expect(names(claim(sentence, type).attribution)).toEqual(voices);
  });

  it.each([
    ["Defence ministry: two soldiers killed in the town", ["Defence ministry"]],
    ["Two soldiers killed in the town - monitor", ["monitor"]],
    ["Two soldiers killed in the town: police", ["police"]],
    ["Two soldiers killed in the town NGO AFP", ["NGO"]],
    ["Two soldiers killed near the town - the third blast in a week", []],
    ["Two soldiers killed in the town", []],
  ])("reads the source of a headline: %s", (text, voices) => {
    const headlines = [{ span: { start: 0, end: text.length } }] as never;
    const found = claimsOf(text, { headlines }).find(({ type }) => type === "killed");
    expect(names(found?.attribution ?? [])).toEqual(voices);
  });

  it.each([
    ["Activists in the province said that warplanes had bombed Idlib.", ["Activists in the province"]],
    ["The chairman of the council Hani Barakat said that warplanes had bombed Idlib.", ["Hani Barakat"]],
    ["Residents said that warplanes had bombed Idlib.", ["Residents"]],
    ["The minister has made clear that warplanes bombed Idlib.", ["minister"]],
    ["Our writer Hani Barakat said that warplanes had bombed Idlib.", ["Hani Barakat"]],
    ["A film released by the rebels shows that warplanes bombed Idlib.", ["film"]],
    ["A letter seen by Reuters said that warplanes had bombed Idlib.", ["Reuters", "letter"]],
    ["Reuters reported residents as saying that warplanes had bombed Idlib.", ["Reuters", "residents"]],
    ["The governor was quoted as saying by Reuters that warplanes had bombed Idlib.", ["Reuters", "governor"]],
    ["Warplanes bombed Idlib, the governor was quoted as saying by Reuters.", ["Reuters", "governor"]],
  ])("names a speaker in full: %s", (sentence, voices) => {
    expect(names(claim(sentence, "airstrike").attribution)).toEqual(voices);
  });

  it.each([
    ["The army is looking into reports that warplanes bombed a school.", "asserted", ["reports"]],
    [
      "The mission rejected claims by residents that it had refused to help after warplanes bombed a school.",
      "asserted",
      [],
    ],
    ["The mission heard claims by residents that warplanes bombed a school.", "hedged", ["residents"]],
    ["Warplanes bombed a school on Friday the Qasioun news agency reports.", "asserted", ["Qasioun news agency"]],
    [
      "The council condemned crimes that the militia committed stressing that warplanes had bombed a school.",
      "asserted",
      ["council"],
    ],
    ["The ministry has weekly reports on warplanes that bombed a school.", "asserted", []],
  ] as const)("hears what is only reported: %s", (sentence, modality, voices) => {
    const found = claim(sentence, "airstrike");
    expect(names(found.attribution)).toEqual(voices);
    expect(found.modality).toBe(modality);
  });

  it.each([
    ["SANA said two people had died. It said warplanes had bombed a school.", ["SANA"]],
    ["The mayor said two people had died. The prime minister said warplanes had bombed a school.", ["prime minister"]],
    ["Local sources said two people had died. The sources said warplanes had bombed a school.", ["Local sources"]],
  ])("knows who speaks again: %s", (text, voices) => {
    expect(names(claim(text, "airstrike").attribution)).toEqual(voices);
  });

  it.each([
    ["Ten men were killed in an air strike on the camp.", "killed", "Ten men were killed"],
    ["Ten men were killed in the camp.", "killed", "Ten men were killed in the camp"],
    ["The army carried out an air strike on the camp.", "airstrike", "The army carried out an air strike on the camp"],
  ] as const)("leaves another event to its own claim: %s", (text, type, words) => {
    const { span } = claim(text, type);
    expect(text.slice(span.start, span.end)).toBe(words);
  });

  it("cuts the speaker off what is said", () => {
    const text = "Warplanes bombed a school and a house in the town rebels said.";
    const { span } = claim(text, "airstrike");
    expect(text.slice(span.start, span.end)).toBe("Warplanes bombed a school and a house in the town");
  });

  it("gives a quotation to the one who speaks beside it", () => {
    const found = claim('"The army shelled the market," the mayor told reporters.', "shelling");
    expect(names(found.attribution)).toEqual(["mayor"]);
    expect(found.attribution[0]?.quoted).toBe(true);
  });

  it("does not take scare quotes for speech", () => {
    const found = claim('The army shelled the "liberated" town. The mayor said nothing.', "shelling");
    expect(found.attribution).toEqual([]);
  });

  it("leaves a modifier in indirect speech to the article", () => {
    const found = claim("Activists said that warplanes bombed the rebel-held town.", "control");
    expect(names(found.actors)).toEqual(["rebels"]);
    expect(found.attribution).toEqual([]);
  });

  it("counts claims of a doubtful verb as hedged", () => {
    expect(claim("The army claimed that it had captured the town.", "capture").modality).toBe("hedged");
  });

  it("names the accuser as voice of the charge", () => {
    const found = claim("The foreign ministry accused the rebels of shelling the port.", "accusation");
    expect(names(found.attribution)).toEqual(["foreign ministry"]);
    expect(names(found.targets)).toEqual(["rebels"]);
  });
});

describe("polarity and modality", () => {
  it.each([
    ["The army did not capture the town.", "capture", "denied", "asserted"],
    ["The army will capture the town.", "capture", "affirmed", "forecast"],
    ["The army reportedly captured the town.", "capture", "affirmed", "hedged"],
    ["The army tried to capture the town.", "capture", "affirmed", "demanded"],
    ["The envoy urged the rebels to withdraw from the town.", "withdrawal", "affirmed", "demanded"],
    ["Troops must withdraw from the town.", "withdrawal", "affirmed", "demanded"],
    ["The siege of the city was not lifted.", "siege-broken", "denied", "asserted"],
    ["The army captured the town.", "capture", "affirmed", "asserted"],
    ["The army launched an operation to capture the town.", "capture", "affirmed", "demanded"],
    ["The brigade was the first group to seize the town.", "capture", "affirmed", "asserted"],
    ["The army managed to capture the town.", "capture", "affirmed", "asserted"],
    ["The army was able to capture the town.", "capture", "affirmed", "asserted"],
    ["The troops were to withdraw from the town by Friday.", "withdrawal", "affirmed", "demanded"],
    ["The militia has yet to withdraw from the town.", "withdrawal", "denied", "asserted"],
    ["The government has ruled out sending troops into the valley.", "deployment", "denied", "forecast"],
    ["The council called for the deployment of observers to the town.", "deployment", "affirmed", "demanded"],
    ["The militia is accused of shelling the town.", "shelling", "affirmed", "hedged"],
    ["The fighting in the town has stopped.", "clash", "denied", "asserted"],
    ["The fighting in the town did not stop.", "clash", "affirmed", "asserted"],
    ["The army vowed to capture the town.", "capture", "affirmed", "forecast"],
    ["Four people are reported to have died in the town.", "killed", "affirmed", "hedged"],
    ["The ministry did not deny that the army had captured the town.", "capture", "affirmed", "asserted"],
    ["The army cannot advance as rebels captured the town.", "capture", "affirmed", "asserted"],
    ["The council demanded an inquiry into air strikes on the town.", "airstrike", "affirmed", "asserted"],
    ["The envoy warned that militants were shelling the town.", "shelling", "affirmed", "asserted"],
    ["The army would keep shelling the town.", "shelling", "affirmed", "forecast"],
    ["The army kept the rebels from shelling the town.", "shelling", "denied", "asserted"],
    ["It is unclear if warplanes bombed the town.", "airstrike", "affirmed", "asserted"],
    ["If warplanes bomb the town, rebels will leave it.", "airstrike", "affirmed", "hypothetical"],
    ["A man fled a reported air strike on the town.", "airstrike", "affirmed", "hedged"],
    ["The rebels refused to withdraw from the town.", "withdrawal", "denied", "asserted"],
    ["The army is unable to capture the town.", "capture", "denied", "asserted"],
    ["The envoy warned that militants would shell the town.", "shelling", "affirmed", "forecast"],
  ] as const)("%s", (sentence, type, polarity, modality) => {
    expect(claim(sentence, type)).toMatchObject({ polarity, modality });
  });

  it.each([
    ["The ministry denied the report, saying the army had captured the town.", "capture", "affirmed", ["ministry"]],
    [
      "The ministry denied shelling the town and said the army had captured the hill.",
      "capture",
      "affirmed",
      ["ministry"],
    ],
    ["Rebels accused the army of shelling the town.", "shelling", "affirmed", ["Rebels"]],
    ["The ministry promised that troops would withdraw from the town.", "withdrawal", "affirmed", ["ministry"]],
    ["No group said it had captured the town.", "capture", "affirmed", []],
    ["Activists said troops were near the town, which rebels captured in May.", "capture", "affirmed", []],
    [
      "Rebels left the town, activists said, but the army denied that it had captured it.",
      "capture",
      "denied",
      ["army"],
    ],
    [
      "Rebels captured the town, activists said, but the army denied that it had lost it.",
      "capture",
      "affirmed",
      ["activists"],
    ],
  ] as const)("%s", (sentence, type, polarity, voices) => {
    const found = claim(sentence, type);
    expect(found.polarity).toBe(polarity);
    expect(names(found.attribution)).toEqual(voices);
  });

  it.each([
    ["Islamic State claimed responsibility for the blast.", "bombing", "affirmed", ["Islamic State"]],
    ["No group has claimed responsibility for the blast.", "assessment", "denied", []],
    ["Nobody took responsibility for the blast.", "assessment", "denied", []],
    ["A car bomb killed two men. Islamic State claimed responsibility for the attack.", "bombing", "affirmed", []],
    ["The report could not be independently verified.", "assessment", "denied", []],
    ["It was not immediately clear who carried out the strikes.", "assessment", "denied", []],
    ["Monitors said there were no deaths in the strike.", "killed", "denied", ["Monitors"]],
  ] as const)("tells claims of responsibility and what is not known: %s", (text, type, polarity, voices) => {
    const found = claim(text, type);
    expect(found.polarity).toBe(polarity);
    expect(names(found.attribution)).toEqual(voices);
  });

  it("finds no claim of responsibility where somebody is held responsible", () => {
    const found = claimsOf("The council claimed that the ministry bears responsibility for the bombing.");
    expect(found.some(({ cues }) => cues.some(({ rule }) => rule.startsWith("responsibility/")))).toBe(false);
  });

  it("takes a promise that is not kept for a breach", () => {
    expect(claimsOf("The militia did not comply with the agreement.").map(({ type }) => type)).toContain("breach");
  });

  it.each([
    ["The ministry dismissed allegations that warplanes had bombed the clinic.", "ministry"],
    ["The army rejected as lies reports that warplanes had bombed the clinic.", "army"],
    ["The army denied that warplanes had bombed the clinic.", "army"],
  ])("denies in the voice of who rejects a report: %s", (sentence, voice) => {
    const found = claim(sentence, "airstrike");
    expect(found.polarity).toBe("denied");
    expect(names(found.attribution)).toEqual([voice]);
  });

  it.each([
    "The ministry confirmed reports that warplanes had bombed the clinic.",
    "The army rejected a truce after warplanes had bombed the clinic.",
  ])("denies nothing where no report is rejected: %s", (sentence) => {
    expect(claim(sentence, "airstrike").polarity).toBe("affirmed");
  });
});
