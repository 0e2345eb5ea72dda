import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

/** A fake clock that advances by the duration of each sleep, and records the durations. */
const createJumpingClock = () => {
  const sleeps: number[] = [];
  let time = 1_000_000;
  return {
    sleeps,
    now: () => time,
    sleep: async (ms: number) => {
      sleeps.push(ms);
      time += ms;
    },
  };
};

test('turns are spaced evenly at the given rate per second', async () => {
  const clock = createJumpingClock();
  const pace = createPace(clock, 4);
  const begin = clock.now();
  const turns: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    await pace.turn();
    turns.push(clock.now() - begin);
  }
  expect(turns).toEqual([0, 250, 500, 750, 1000]);
});

test('without a rate, no turn waits', async () => {
  const clock = createJumpingClock();
  const pace = createPace(clock);
  for (let turn = 0; turn < 100; turn += 1) await pace.turn();
  expect(clock.sleeps).toEqual([]);
});

test('a pause delays all turns; of two pauses the longer one counts', async () => {
  const clock = createJumpingClock();
  const pace = createPace(clock);
  pace.pause(5000);
  pace.pause(1000);
  await pace.turn();
  await pace.turn();
  expect(clock.sleeps).toEqual([5000]);
});

test('a pause that begins during a wait extends the wait', async () => {
  const clock = createJumpingClock();
  const pace = createPace(clock);
  pace.pause(1000);
  const { sleep } = clock;
  clock.sleep = async (ms) => {
    if (clock.sleeps.length === 0) pace.pause(3000);
    await sleep(ms);
  };
  await pace.turn();
  expect(clock.sleeps).toEqual([1000, 2000]);
});
