/** What the queue is called in its own tables. */
export const QUEUE = "reading";
