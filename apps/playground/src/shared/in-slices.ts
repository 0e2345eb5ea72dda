import { nextTask } from './next-task.ts';

const sliceMs = 6;

/**
 * Yields the items of a long list in slices, so that the page stays responsive: after each slice it waits
 * for a new task.
 *
 * @throws the signal's reason once it is aborted
 */
export async function* inSlices<Item>(
  items: Iterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item> {
  let end = performance.now() + sliceMs;
  for (const item of items) {
    if (performance.now() >= end) {
      await nextTask();
      end = performance.now() + sliceMs;
    }
    signal.throwIfAborted();
    yield item;
  }
}
