import { notice } from "../../model/notice.ts";
import type { Drafts } from "../draft.ts";
import type { AddressList } from "./address.ts";

/** What a list of addresses gives when it is read as a report: no article, and what to do with it. */
export const addressesOnly = (stem: string, { addresses, lists }: AddressList): Drafts => {
  const held = [
    ...(addresses.length > 0 ? [`${addresses.length} addresses of articles`] : []),
    ...(lists.length > 0 ? [`${lists.length} addresses of further lists or feeds`] : []),
  ].join(" and ");
  const message = `${stem}: holds ${held || "no addresses"} and no texts: variorum follow fetches what stands behind them`;
  return { drafts: [], notices: [notice("reading/addresses-only", "failure", message)] };
};
