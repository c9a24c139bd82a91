/** What a folder's side file says about one file; `null` is unknown. */
export interface SideRow {
  readonly file: string;
  /** As written: whether it is a day is checked when the report is read. */
  readonly published: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string | null;
}
