/** How many calls are remembered: a browser repeats at once, or never. */
const capacity = 1000;

/** Does a piece of work once for each id, each time without one; gives what it came to. */
export type Once = (id: string, work: () => Promise<unknown>) => Promise<unknown>;

/** Remembers the last 1,000 ids, in the memory of this process. */
export const createOnce = (): Once => {
  const begun = new Map<string, Promise<unknown>>();
  return (id, work) => {
    const result = begun.get(id) ?? work();
    if (id) begun.set(id, result);
    // A map iterates in the order of insertion: the first is the oldest.
    if (begun.size > capacity) begun.delete([...begun.keys()][0] ?? '');
    return result;
  };
};
