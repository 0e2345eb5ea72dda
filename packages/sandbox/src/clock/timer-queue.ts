/** What is to be done at a time; timers of one time go in the order they were added. */
export interface Timer<Task> {
  readonly at: number;
  readonly order: number;
  readonly task: Task;
}

/** Timers by time: adding and taking cost the logarithm of how many wait. */
export interface TimerQueue<Task> {
  add(at: number, task: Task): void;
  peek(): Timer<Task> | undefined;
  take(): Timer<Task> | undefined;
  /** All that wait, in the order they will go. */
  list(): readonly Timer<Task>[];
  replace(timers: readonly { readonly at: number; readonly task: Task }[]): void;
}

export function createTimerQueue<Task>(): TimerQueue<Task> {
  /** A binary heap: the parent of `index` is `(index - 1) >> 1`. */
  let heap: Timer<Task>[] = [];
  let order = 0;

  const add = (at: number, task: Task): void => {
    const timer = { at, order: order++, task };
    let index = heap.push(timer) - 1;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = heap[parentIndex];
      if (parent === undefined || isBefore(parent, timer)) break;
      heap[index] = parent;
      index = parentIndex;
    }
    heap[index] = timer;
  };

  const take = (): Timer<Task> | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || last === first) return first;
    let index = 0;
    for (;;) {
      const left = heap[2 * index + 1];
      const right = heap[2 * index + 2];
      const isRight = left !== undefined && right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (child === undefined || isBefore(last, child)) break;
      heap[index] = child;
      index = 2 * index + (isRight ? 2 : 1);
    }
    heap[index] = last;
    return first;
  };

  return {
    add,
    take,
    peek: () => heap[0],
    list: () => [...heap].sort((one, other) => (isBefore(one, other) ? -1 : 1)),
    replace: (timers) => {
      heap = [];
      for (const { at, task } of timers) add(at, task);
    },
  };
}

function isBefore(one: Timer<unknown>, other: Timer<unknown>): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}
