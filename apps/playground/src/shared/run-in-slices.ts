const sliceMs = 6;

/**
 * Runs a long computation in slices that leave the page its frames. A generator that yields often is
 * stopped when its slice is over and goes on after the page has had its turn.
 *
 * @returns the generator's result, or undefined when it was aborted
 */
export async function runInSlices<Result>(
  work: Generator<undefined, Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  while (!signal.aborted) {
    const end = performance.now() + sliceMs;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return undefined;
}
