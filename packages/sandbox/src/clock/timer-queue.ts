/** A task with the time it is due. Timers due at the same time run in the order they were added. */
export interface Timer<Task> {
  readonly at: number;
  readonly order: number;
  readonly task: Task;
}

/** A priority queue of timers. Adding and taking are O(log n). */
export interface TimerQueue<Task> {
  add(at: number, task: Task): void;
  /** Returns the earliest timer and leaves it in the queue. */
  peek(): Timer<Task> | undefined;
  /** Removes and returns the earliest timer. */
  take(): Timer<Task> | undefined;
  /** All timers, earliest first. */
  list(): readonly Timer<Task>[];
  replace(timers: readonly { readonly at: number; readonly task: Task }[]): void;
}

/** Hears of each timer that is added to a queue, or taken from it. */
export interface TimerListener<Task> {
  onAdd(timer: Timer<Task>): void;
  onTake(timer: Timer<Task>): void;
}

/** Creates an empty queue. */
export function createTimerQueue<Task>(listener?: TimerListener<Task>): TimerQueue<Task> {
  /** A binary heap: the parent of `index` is `(index - 1) >> 1`. */
  let heap: Timer<Task>[] = [];
  let order = 0;

  function add(at: number, task: Task): void {
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
    listener?.onAdd(timer);
  }

  function take(): Timer<Task> | undefined {
    const first = heap[0];
    const last = heap.pop();
    if (first !== undefined) listener?.onTake(first);
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
  }

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
