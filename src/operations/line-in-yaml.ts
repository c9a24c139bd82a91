import { EVENT_ID, type Event, getScalarValue, parseEvents } from "js-yaml";

/** A part of a YAML text: where it begins, and its parts by key or number. */
interface Part {
  readonly start: number;
  readonly parts: ReadonlyMap<string, Part>;
}

/**
 * The line (from 1) on which a part of a YAML or JSON text stands: the value at `path`, or the nearest that holds it.
 * `null` where the text cannot be parsed.
 */
export function lineInYaml(text: string, path: readonly (string | number)[]): number | null {
  const root = partsOf(text);
  if (root === null) return null;
  let part = root;
  for (const key of path) {
    const next = part.parts.get(String(key));
    if (next === undefined) break;
    part = next;
  }
  return text.slice(0, part.start).split("\n").length;
}

function partsOf(text: string): Part | null {
  try {
    const events = parseEvents(text, {});
    const at = { next: events[0]?.type === EVENT_ID.DOCUMENT ? 1 : 0 };
    return readPart(events, at, text);
  } catch {
    return null;
  }
}

/** Reads one value and moves `at.next` behind it. */
function readPart(events: readonly Event[], at: { next: number }, text: string): Part {
  const event = events[at.next++];
  const parts = new Map<string, Part>();
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return { start: Math.max(0, event.valueStart), parts };
    case EVENT_ID.ALIAS:
      return { start: event.anchorStart, parts };
    case EVENT_ID.SEQUENCE: {
      for (let i = 0; !closes(events, at); i++) parts.set(String(i), readPart(events, at, text));
      return { start: event.start, parts };
    }
    case EVENT_ID.MAPPING: {
      while (!closes(events, at)) {
        const key = events[at.next];
        const name = key?.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : "";
        const { start } = readPart(events, at, text);
        // A key's own line is where a person looks for its value.
        parts.set(name, { ...readPart(events, at, text), start });
      }
      return { start: event.start, parts };
    }
    default:
      return { start: 0, parts };
  }
}

/** Whether the collection ends here; then `at.next` moves behind its end. */
function closes(events: readonly Event[], at: { next: number }): boolean {
  if (at.next < events.length && events[at.next]!.type !== EVENT_ID.POP) return false;
  at.next++;
  return true;
}
