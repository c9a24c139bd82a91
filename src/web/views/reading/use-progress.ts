import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useReducer } from "react";
import type { ReadingEvent } from "../../../server/api/readings.ts";
import { apiAddress } from "../../data/ask-server.ts";
import { NO_PROGRESS, type Progress, progressed } from "./progress.ts";

const KINDS = [
  "started",
  "fetching",
  "report",
  "comparing",
  "done",
  "failed",
] as const satisfies readonly ReadingEvent["kind"][];

/**
 * How a reading gets on, from the server's events; `null` is none. Steps that were missed come again when the line was
 * cut. When it is done, everything that is shown elsewhere is asked for anew.
 */
export const useProgress = (reading: string | null): Progress => {
  const client = useQueryClient();
  const [progress, add] = useReducer(progressed, NO_PROGRESS);
  useEffect(() => {
    add({ kind: "reset" });
    if (reading === null) return;
    const source = new EventSource(apiAddress(`/readings/${encodeURIComponent(reading)}/events`));
    for (const kind of KINDS) {
      source.addEventListener(kind, (message) => {
        add(JSON.parse(message.data) as ReadingEvent);
        if (kind !== "done" && kind !== "failed") return;
        source.close();
        void client.invalidateQueries();
      });
    }
    source.addEventListener("error", () => {
      // The browser tries again by itself, but for a reading that the server does not know any more.
      if (source.readyState === EventSource.CLOSED) add({ kind: "lost" });
    });
    return () => source.close();
  }, [reading, client]);
  return progress;
};
