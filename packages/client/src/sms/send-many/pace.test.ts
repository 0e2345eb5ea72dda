import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

/** A clock that jumps to the end of each sleep, and remembers how long they were. */
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

test('so many turns a second, counted from when the first was taken', async () => {
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

test('without a limit nobody waits', async () => {
  const clock = createJumpingClock();
  const pace = createPace(clock);
  for (let turn = 0; turn < 100; turn += 1) await pace.turn();
  expect(clock.sleeps).toEqual([]);
});

test('a pause holds all back, the longest one counts', async () => {
  const clock = createJumpingClock();
  const pace = createPace(clock);
  pace.pause(5000);
  pace.pause(1000);
  await pace.turn();
  await pace.turn();
  expect(clock.sleeps).toEqual([5000]);
});

test('a pause that comes while one waits is waited for too', async () => {
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
