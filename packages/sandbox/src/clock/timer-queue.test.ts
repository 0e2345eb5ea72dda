import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTimerQueue } from './timer-queue.ts';

test('timers are taken by time, and timers of the same time in the order they were added', () => {
  fc.assert(
    fc.property(
      // An odd number takes a timer, an even one adds a timer at that time.
      fc.array(fc.nat({ max: 40 }), { maxLength: 200 }),
      (steps) => {
        const queue = createTimerQueue<number>();
        const model: { at: number; task: number }[] = [];
        for (const [task, step] of steps.entries()) {
          if (step % 2 === 0) {
            queue.add(step, task);
            model.push({ at: step, task });
            model.sort((one, other) => one.at - other.at || one.task - other.task);
          } else {
            expect(queue.take()?.task).toBe(model.shift()?.task);
          }
          expect(queue.peek()?.task).toBe(model[0]?.task);
        }
        expect(queue.list().map(({ task }) => task)).toEqual(model.map(({ task }) => task));
      },
    ),
    { numRuns: 500, seed: 23 },
  );
});

test('replaced timers keep their order', () => {
  const queue = createTimerQueue<string>();
  queue.add(1, 'gone');
  queue.replace([
    { at: 5, task: 'a' },
    { at: 3, task: 'b' },
    { at: 5, task: 'c' },
  ]);
  expect([queue.take()?.task, queue.take()?.task, queue.take()?.task, queue.take()]).toEqual([
    'b',
    'a',
    'c',
    undefined,
  ]);
});
