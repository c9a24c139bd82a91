/** A half-open range of UTF-16 offsets into the text of one article version. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words that a span cuts out. */
export const cut = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Whether two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` covers all of `inner`. */
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** How many characters two spans share. */
export const sharedLength = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Order by start, longer first: a span stands before those inside it. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
