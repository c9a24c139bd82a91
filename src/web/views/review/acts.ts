/** What can be done about a claim beyond accepting and rejecting; each opens a form. */
export const ACTS = ["correct", "tie", "identify", "grade", "rate"] as const;
export type Act = (typeof ACTS)[number];

export const isAct = (text: string | null): text is Act => (ACTS as readonly (string | null)[]).includes(text);
