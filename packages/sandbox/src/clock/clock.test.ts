import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClock, type TaskClock } from './clock.ts';

interface Run {
  readonly task: string;
  readonly at: number;
  readonly now: number;
}

function open(
  speed: number,
  settle = () => Promise.resolve(),
): { clock: TaskClock<string>; runs: Run[] } {
  const runs: Run[] = [];
  const clock: TaskClock<string> = createClock<string>({
    now: 1000,
    speed,
    run: (task, at) => {
      runs.push({ task, at, now: clock.now() });
    },
    settle,
  });
  return { clock, runs };
}

describe('a manual clock', () => {
  test('stays at its time until advanced, then runs due tasks in order, each at its own time', async () => {
    const { clock, runs } = open(0);
    clock.schedule(1500, 'late');
    clock.schedule(1200, 'early');
    clock.schedule(9000, 'later');
    expect(clock.now()).toBe(1000);
    await clock.advance(1000);
    expect(runs).toEqual([
      { task: 'early', at: 1200, now: 1200 },
      { task: 'late', at: 1500, now: 1500 },
    ]);
    expect(clock.now()).toBe(2000);
  });

  test('runs tasks that are added between two advances', async () => {
    const { clock, runs } = open(0);
    const advance = async (): Promise<void> => clock.advance('10s');
    clock.schedule(1100, 'first');
    const chain = clock.advance(50);
    await chain;
    clock.schedule(1200, 'second');
    await advance();
    expect(runs.map(({ task }) => task)).toEqual(['first', 'second']);
  });

  test('runs a task that was due in the past at once', async () => {
    const { clock, runs } = open(0);
    clock.schedule(5, 'past');
    await clock.advance(0);
    expect(runs).toEqual([{ task: 'past', at: 5, now: 1000 }]);
  });

  test('waits for the asynchronous work of a task before it runs the next one', async () => {
    const order: string[] = [];
    let settled = Promise.resolve();
    const clock: TaskClock<string> = createClock<string>({
      now: 0,
      speed: 0,
      run: (task) => {
        order.push(task);
        settled = new Promise((resolve) => {
          setTimeout(() => {
            order.push(`${task} done`);
            resolve();
          }, 5);
        });
      },
      settle: () => settled,
    });
    clock.schedule(1, 'one');
    clock.schedule(2, 'two');
    await clock.advance(5);
    expect(order).toEqual(['one', 'one done', 'two', 'two done']);
  });

  test('runs concurrent advances one after the other', async () => {
    const { clock } = open(0);
    await Promise.all([clock.advance(10), clock.advance('1s'), clock.advance('2m')]);
    expect(clock.now()).toBe(1000 + 10 + 1000 + 120_000);
  });

  test.each(['', '5', 's', '5 s', '-5s', '1y', 'Infinitys', -1, Number.NaN, Infinity])(
    'refuses to advance by %j',
    (duration) => {
      const { clock } = open(0);
      expect(() => clock.advance(duration as never)).toThrow(
        expect.objectContaining({ code: 'INVALID_DURATION' }),
      );
    },
  );

  test('is not started by resume', () => {
    const { clock } = open(0);
    clock.resume();
    expect(clock.speed).toBe(0);
    clock.pause();
    clock.resume();
    expect(clock.speed).toBe(0);
  });
});

describe('a running clock', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each([1, 60, 0.5])('at speed %d runs each task at its time', (speed) => {
    const { clock, runs } = open(speed);
    clock.schedule(61_000, 'minute');
    clock.schedule(31_000, 'half');
    vi.advanceTimersByTime(30_000 / speed - 1);
    expect(runs).toEqual([]);
    vi.advanceTimersByTime(2);
    expect(runs.map(({ task }) => task)).toEqual(['half']);
    vi.advanceTimersByTime(30_000 / speed);
    expect(runs.map(({ task, at }) => [task, at])).toEqual([
      ['half', 31_000],
      ['minute', 61_000],
    ]);
  });

  test('stops while paused, then continues at its previous speed', () => {
    const { clock, runs } = open(10);
    clock.schedule(11_000, 'task');
    clock.pause();
    clock.pause();
    vi.advanceTimersByTime(60_000);
    expect(clock.now()).toBe(1000);
    expect(runs).toEqual([]);
    clock.resume();
    expect(clock.speed).toBe(10);
    vi.advanceTimersByTime(1001);
    expect(runs).toHaveLength(1);
  });

  test('changes its speed without a jump in time', () => {
    const { clock, runs } = open(1);
    clock.schedule(121_000, 'task');
    vi.advanceTimersByTime(60_000);
    clock.setSpeed(60);
    expect(clock.now()).toBe(61_000);
    vi.advanceTimersByTime(999);
    expect(runs).toEqual([]);
    vi.advanceTimersByTime(2);
    expect(runs).toHaveLength(1);
  });

  test('waits longer than the upper bound of setTimeout', () => {
    const { clock, runs } = open(1);
    const fortyDays = 40 * 86_400_000;
    clock.schedule(1000 + fortyDays, 'far');
    vi.advanceTimersByTime(fortyDays - 1);
    expect(runs).toEqual([]);
    vi.advanceTimersByTime(2);
    expect(runs).toHaveLength(1);
  });

  test('runs nothing after it is stopped', () => {
    const { clock, runs } = open(1);
    clock.schedule(2000, 'task');
    clock.stop();
    clock.schedule(2000, 'other');
    vi.advanceTimersByTime(5000);
    expect(runs).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([-1, Number.NaN, Infinity])('refuses the speed %d', (speed) => {
    const { clock } = open(1);
    expect(() => clock.setSpeed(speed)).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION' }),
    );
  });
});
