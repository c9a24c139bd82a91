/**
 * Does something with each item, `width` of them at once, and gives the results in the order of the items. Items are
 * fetched as they are needed: no more than `width` are held. When one fails, the others that were begun end first.
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  try {
    for await (const item of items) {
      const result = work(item);
      // What fails is told when its turn comes.
      result.catch(() => {});
      begun.push(result);
      if (begun.length >= width) yield await (begun.shift() as Promise<Result>);
    }
    while (begun.length > 0) yield await (begun.shift() as Promise<Result>);
  } finally {
    await Promise.allSettled(begun);
  }
}
