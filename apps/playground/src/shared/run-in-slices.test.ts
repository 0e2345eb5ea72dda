import { expect, test } from 'vitest';
import { runInSlices } from './run-in-slices.ts';

function* countTo(end: number, steps: { count: number }): Generator<undefined, number> {
  for (; steps.count < end; steps.count++) yield undefined;
  return steps.count;
}

test('runs to the end, and lets others have their turn in between', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++);
  const end = Date.now() + 100;
  function* busy(): Generator<undefined, string> {
    while (Date.now() < end) yield undefined;
    return 'done';
  }
  expect(await runInSlices(busy(), new AbortController().signal)).toBe('done');
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
});

test('an aborted run ends without a result', async () => {
  const abort = new AbortController();
  const steps = { count: 0 };
  const running = runInSlices(countTo(Infinity, steps), abort.signal);
  abort.abort();
  expect(await running).toBeUndefined();
});
