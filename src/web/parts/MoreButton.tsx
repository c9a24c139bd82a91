import { words } from "../words/words.ts";

/** Asks for the next page of a list; nothing where there is none (`more` of `useList`). */
export const MoreButton = ({ more, isGrowing }: { readonly more: (() => void) | null; readonly isGrowing: boolean }) =>
  more === null ? null : (
    <p className="more">
      <button type="button" className="button" onClick={more} disabled={isGrowing}>
        {isGrowing ? words.trouble.waiting : words.trouble.more}
      </button>
    </p>
  );
