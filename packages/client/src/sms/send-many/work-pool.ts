/** Work that runs side by side, handed out as it ends. */
export interface WorkPool<T> {
  readonly size: number;
  add(work: Promise<T>): void;
  /** The next that has ended. @throws what one has thrown, when all others have ended */
  next(): Promise<T>;
  /** Settles when all have ended, however. */
  drain(): Promise<unknown>;
}

/** Makes a pool; how many work at a time is up to who adds. */
export const createWorkPool = <T>(): WorkPool<T> => {
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
    drain: () => Promise.all(working),
  };
};
