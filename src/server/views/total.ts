/** Counting stops here: whoever has more to look at needs no number, and a database would have to read them all. */
export const MOST_COUNTED = 10_001;

/** The count, or `null` where counting stopped. */
export const totalOf = (counted: number): number | null => (counted >= MOST_COUNTED ? null : counted);
