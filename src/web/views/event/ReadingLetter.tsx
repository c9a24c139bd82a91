import { words } from "../../words/words.ts";

/** How many readings have a ground of their own; beyond that the letter alone tells them apart. */
const GROUNDS = 4;

/** The class that gives a reading its ground. Grounds go by the order of readings, so none belongs to a party. */
export const readingGround = (letter: string | undefined): string => {
  if (letter === undefined) return "";
  const place = letter.charCodeAt(0) - 97;
  return place >= 0 && place < GROUNDS ? `reading-${letter}` : "reading-more";
};

/** The letter of a reading. */
export const ReadingLetter = ({ letter }: { readonly letter: string }) => (
  <span className={`reading-letter ${readingGround(letter)}`} title={words.event.reading(letter)}>
    <span aria-hidden="true">{letter}</span>
    <span className="unseen">{words.event.reading(letter)}: </span>
  </span>
);
