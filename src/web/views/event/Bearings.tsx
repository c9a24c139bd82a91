import { Link } from "wouter";
import type { AccountRow, EventDetail } from "../../../server/api/events.ts";
import { eventPath, sourcePath } from "../../address/paths.ts";
import { words } from "../../words/words.ts";

/** Events that this one belongs to or follows. */
export const Links = ({ links }: { readonly links: EventDetail["links"] }) =>
  links.length === 0 ? null : (
    <section aria-labelledby="links">
      <h2 id="links">{words.event.links}</h2>
      <ul className="lines">
        {links.map(({ kind, event, title, reason }) => (
          <li key={`${kind} ${event}`}>
            {words.event.link[kind]}{" "}
            <Link href={eventPath(event)}>
              <bdi>{title}</bdi>
            </Link>
            <p className="soft small">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );

/** What cannot be so inside one account: a part that exceeds its total. */
export const Faults = ({
  faults,
  accounts,
}: {
  readonly faults: EventDetail["faults"];
  readonly accounts: readonly AccountRow[];
}) =>
  faults.length === 0 ? null : (
    <section aria-labelledby="faults">
      <h2 id="faults">{words.event.faults}</h2>
      <ul className="lines">
        {faults.map(({ account, reason }) => (
          <li key={`${account} ${reason}`}>
            <bdi>{accounts.find(({ index }) => index === account)?.voice}</bdi>: {reason}
          </li>
        ))}
      </ul>
    </section>
  );

/** Outlets that told of the same days and place, and are silent here. Silence is told, not judged. */
export const LeftOut = ({ leftOut }: { readonly leftOut: EventDetail["leftOut"] }) =>
  leftOut.length === 0 ? null : (
    <section aria-labelledby="left-out">
      <h2 id="left-out">{words.event.leftOut}</h2>
      <ul className="lines">
        {leftOut.map(({ outlet, claims }) => (
          <li key={outlet}>
            <Link href={sourcePath(outlet)}>
              <bdi>{outlet}</bdi>
            </Link>{" "}
            <span className="soft">{words.counted.claims(claims)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
