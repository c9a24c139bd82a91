import type { Followed } from "./followed.ts";

/** An address that is followed, as both databases hold it. */
export type FollowedRow = Omit<Followed, "listedBy"> & { readonly listed_by: string | null };
