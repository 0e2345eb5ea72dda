import { expect, test } from 'vitest';
import { inSlices } from './in-slices.ts';

test('yields every item, and lets other tasks run in between', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++);
  const end = Date.now() + 100;
  function* busy(): Generator<number> {
    for (let item = 0; Date.now() < end; item++) yield item;
  }
  const items: number[] = [];
  for await (const item of inSlices(busy(), new AbortController().signal)) items.push(item);
  clearInterval(timer);
  expect(items.every((item, index) => item === index)).toBe(true);
  expect(turns).toBeGreaterThan(1);
});

test('an aborted loop ends', async () => {
  const abort = new AbortController();
  const seen: number[] = [];
  async function run(): Promise<void> {
    for await (const item of inSlices([1, 2, 3], abort.signal)) {
      seen.push(item);
      if (item === 2) abort.abort();
    }
  }
  await expect(run()).rejects.toThrow('abort');
  expect(seen).toEqual([1, 2]);
});
