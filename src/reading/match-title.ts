/** Marks after which a page's title names the site: "Siege broken - Region - The Courier". */
const SITE_PARTS = /\s+[-–—|]\s+(?=[^-–—|]{1,60}$)/u;

const SIGNIFICANT = /[\p{L}\p{N}]/u;

/**
 * Where the title ends in `text` if it stands at `at`, letters and digits alone counting, so that lost commas and other
 * quotation marks do no harm; `null` where it does not stand there. Parts that name the site may be missing.
 */
export const matchTitle = (text: string, at: number, title: string): number | null => {
  let wanted = title;
  for (let tries = 0; tries < 4; tries++) {
    const end = matchWhole(text, at, wanted);
    if (end !== null) return end;
    const cut = SITE_PARTS.exec(wanted);
    if (!cut) return null;
    wanted = wanted.slice(0, cut.index);
  }
  return null;
};

const matchWhole = (text: string, at: number, title: string): number | null => {
  const letters = [...title.toLowerCase()].filter((letter) => SIGNIFICANT.test(letter));
  if (letters.length < 8) return null;
  let place = at;
  for (const letter of letters) {
    let gap = 0;
    while (place < text.length && !SIGNIFICANT.test(text[place]!) && gap < 6) {
      place++;
      gap++;
    }
    if (text.slice(place, place + letter.length).toLowerCase() !== letter) return null;
    place += letter.length;
  }
  if (SIGNIFICANT.test(text[place] ?? " ")) return null;
  const rest = /^["'”’»)?!]{0,3}/u.exec(text.slice(place, place + 3))?.[0].length ?? 0;
  return place + rest;
};
