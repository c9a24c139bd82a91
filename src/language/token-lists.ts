/**
 * Words that end in a full stop of their own, in lower case and without it. One before a capital goes on with its
 * sentence ("Gen. Salim"), unless it stands in `MAY_END`.
 */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "dr mr mrs ms messrs st ft mt rev hon prof gen maj col lt capt cpt sgt cpl pvt brig adm cmdr comdr gov sen rep reps " +
    "pres supt det insp amb pte spc pfc jr sr phd inc ltd co corp bros dept univ assn approx est vs etc al eg ie cf viz " +
    "esp incl jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun no nos vol " +
    "pp ch fig ed eds ca sq hrs hr mins yrs oz lb lbs attn tel ext vers conf blvd ave rd bldg apt minn calif penn mass " +
    "conn colo ariz ala ark fla ga ill ind kan la md mich miss mo mont neb nev okla pa tenn tex va vt wash wis wyo " +
    "que ont para sec dist arrv natl intl govt min mob"
  ).split(" "),
);

/** Abbreviations that often close a sentence; after the others a full stop is taken for the abbreviation's alone. */
export const MAY_END: ReadonlySet<string> = new Set(
  "inc ltd co corp bros etc al jr sr dept st ave rd blvd hrs hr mins yrs oz lb lbs ed vol est min".split(" "),
);

/** Abbreviations that are common words or names too: taken so only before a capital or a digit, by the words after. */
export const AMBIGUOUS: ReadonlySet<string> = new Set(
  "no mar sat sun fig ed la ill miss mass wash pa ma mo ark fri mon wed sec min al est ga ind para rep reps det".split(
    " ",
  ),
);

/** First halves that stay on their word across a hyphen in UD EWT ("anti-ship", "mid-July"); others are cut apart. */
export const JOINED_PREFIXES: ReadonlySet<string> = new Set(
  "e non mid pre anti re co post over multi pro ex semi sub neo micro intra un counter socio inter ultra".split(" "),
);

/** Words written as one that UD EWT cuts in two, with the length of the first part. */
export const FUSED: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["wanna", 3],
  ["gotta", 3],
  ["gimme", 3],
  ["lemme", 3],
  ["dont", 2],
  ["wont", 2],
  ["cant", 2],
  ["didnt", 3],
  ["doesnt", 4],
  ["isnt", 2],
  ["wasnt", 3],
  ["arent", 3],
  ["werent", 4],
  ["couldnt", 5],
  ["wouldnt", 5],
  ["shouldnt", 6],
  ["hasnt", 3],
  ["havent", 4],
  ["hadnt", 3],
  ["aint", 2],
]);

/** Units that are written onto their number ("122mm"). */
export const UNITS =
  "mm|cm|km|kmh|kph|mph|kg|lbs|lb|ft|am|pm|AM|PM|a\\.m\\.|p\\.m\\.|k|K|m|bn|mn|mb|MB|gb|GB|tb|TB|mw|MW|kw|kW|hz|" +
  "mhz|ghz|min|mins|hrs|hr|yr|yrs|sq|oz|ml|days|day|hours|years|percent|million|billion|C|F|GMT";

/** Ends of addresses and file names that are written without a scheme. */
export const SITE_ENDINGS =
  "com|org|net|edu|gov|info|co\\.uk|doc|xls|pdf|ppt|htm|html|jpg|png|COM|ORG|NET|DOC|XLS|PDF|PPT|JPG";
