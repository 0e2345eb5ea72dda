/** Concurrent tasks whose results are returned in the order in which they finish. */
export interface WorkPool<T> {
  readonly size: number;
  add(work: Promise<T>): void;
  /** Resolves with the result of the next task to finish; rejects if that task failed. */
  next(): Promise<T>;
}

/** Makes a pool. The caller limits the number of tasks by checking `size`. */
export function createWorkPool<T>(): WorkPool<T> {
  const working = new Set<Promise<{ readonly work: Promise<T>; readonly task: object }>>();
  return {
    get size() {
      return working.size;
    },
    add(work) {
      const task: Promise<{ work: Promise<T>; task: object }> = work.then(
        () => ({ work, task }),
        () => ({ work, task }),
      );
      working.add(task);
    },
    async next() {
      const { work, task } = await Promise.race(working);
      working.delete(task as never);
      return work;
    },
  };
}
