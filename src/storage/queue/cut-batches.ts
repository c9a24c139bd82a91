/** A batch is about a second's work for one core: so many reports of the usual length, or so many bytes. */
const MAX_REPORTS = 20;
const MAX_BYTES = 60_000;

/** Runs of reports as they come, each about a second's work; one that is longer stands alone. */
export async function* cutBatches<Report extends { readonly bytes: Uint8Array }>(
  reports: AsyncIterable<Report>,
): AsyncGenerator<readonly Report[]> {
  let batch: Report[] = [];
  let bytes = 0;
  for await (const report of reports) {
    if (batch.length > 0 && (batch.length === MAX_REPORTS || bytes + report.bytes.length > MAX_BYTES)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(report);
    bytes += report.bytes.length;
  }
  if (batch.length > 0) yield batch;
}
