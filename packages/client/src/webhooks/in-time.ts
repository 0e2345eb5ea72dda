/** A longer timer overflows and fires at once. */
const maxTimerMs = 2 ** 31 - 1;

/** Resolves with the work, or with the result of `end` after `ms` milliseconds. The work itself goes on. */
export async function inTime<Result>(
  work: Promise<Result>,
  ms: number,
  end: () => Result,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result>((resolve) => {
    timer = setTimeout(
      () => {
        // A function that throws must reject the promise, and not end the process.
        resolve(new Promise((settle) => settle(end())));
      },
      Math.min(ms, maxTimerMs),
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
