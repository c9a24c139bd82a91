import { words } from "../words/words.ts";

/** While an answer is on its way. It shows itself only after a moment, so that quick answers do not flicker. */
export const Waiting = () => (
  <p className="waiting soft" role="status">
    {words.trouble.waiting}
  </p>
);
