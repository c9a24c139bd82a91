import { Link } from "wouter";
import type { Forecasts } from "../../../server/api/forecasts.ts";
import { eventPath } from "../../address/paths.ts";
import { MoreButton } from "../../parts/MoreButton.tsx";
import { Quotation } from "../../parts/Quotation.tsx";
import { useGrowing } from "../../parts/use-growing.ts";
import { listWords, words } from "../../words/words.ts";

const namesOf = (refs: readonly { readonly name: string }[]): string => listWords(refs.map(({ name }) => name));

/** Deals as their accounts have them: who is bound, who is not, what they ask, and who says that they were broken. */
export const Deals = ({ deals }: { readonly deals: Forecasts["deals"] }) => {
  const [shown, more] = useGrowing(deals, 20);
  return deals.length === 0 ? null : (
    <section aria-labelledby="deals">
      <h2 id="deals">{words.forecasts.deals}</h2>
      <ul className="lines">
        {shown.map((deal) => (
          <li key={deal.event}>
            <h3>
              <Link href={eventPath(deal.event)}>
                <bdi>{deal.title}</bdi>
              </Link>
            </h3>
            {deal.parties.length > 0 && (
              <p>
                <span className="soft">{words.forecasts.parties}</span> <bdi>{namesOf(deal.parties)}</bdi>
              </p>
            )}
            {deal.leftOut.length > 0 && (
              <p>
                <span className="soft">{words.forecasts.leftOut}</span> <bdi>{namesOf(deal.leftOut)}</bdi>
              </p>
            )}
            {deal.terms.map((term) => (
              <Quotation key={term.id} sentence={term.sentence} marks={[term.span]} />
            ))}
            {deal.breaches.map((breach) => (
              <p key={breach.event}>
                <span className="soft">{words.forecasts.breach}</span>{" "}
                <Link href={eventPath(breach.event)}>
                  <bdi>{breach.title}</bdi>
                </Link>
                {breach.accused.length > 0 && (
                  <>
                    {" "}
                    <span className="soft">{words.forecasts.by}</span> <bdi>{namesOf(breach.accused)}</bdi>
                  </>
                )}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <MoreButton more={more} isGrowing={false} />
    </section>
  );
};
