import { useEffect, useRef } from "react";

/** What a key does, by the letter. */
export type Keys = Readonly<Record<string, () => void>>;

/** Keys are for the page, not for a field that is written in. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

/** Single letters that do something while the view stands; `isOn` switches them all off, as WCAG 2.1.4 asks. */
export const useKeys = (keys: Keys, isOn: boolean): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const act = latest.current[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [isOn]);
};
