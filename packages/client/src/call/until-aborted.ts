/** The work, or the signal's reason as soon as it aborts: also for work that ignores signals. */
export function untilAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal?.reason as Error);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    // A signal may outlive the work by far, and see much of it.
    void work.then(resolve, reject).then(() => signal?.removeEventListener('abort', abort));
  });
}
