import { useEffect } from "react";
import { words } from "../words/words.ts";

/** Names the page in the tab and for screen readers; `null` while the name is not known yet. */
export const useTitle = (title: string | null): void => {
  useEffect(() => {
    if (title !== null) document.title = `${title} · ${words.name}`;
  }, [title]);
};
