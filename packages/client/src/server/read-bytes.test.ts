import { expect, test } from 'vitest';
import { readBytes } from './read-bytes.ts';

function* chunksOf(bytes: Uint8Array, size: number): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const body = Uint8Array.from({ length: 32_000 }, (_, index) => index % 251);

test.each([1, 7, 1023, 1024, 1025, 32_000])('chunks of %i bytes', async (size) => {
  expect(await readBytes(chunksOf(body, size), body.length)).toEqual(body);
  expect(await readBytes(chunksOf(body, size), body.length - 1)).toBeUndefined();
});

test('an empty body', async () => {
  expect(await readBytes([], 10)).toHaveLength(0);
  expect(await readBytes([new Uint8Array(0)], 0)).toHaveLength(0);
});

test('one-byte chunks cost less than half of what a Blob of them costs', async () => {
  async function cost(read: () => Promise<unknown>): Promise<number> {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const start = process.cpuUsage();
      await read();
      const { user, system } = process.cpuUsage(start);
      times.push(user + system);
    }
    return Math.min(...times);
  }
  const control = await cost(() =>
    new Blob([...chunksOf(body, 1)] as Uint8Array<ArrayBuffer>[]).text(),
  );
  expect(await cost(() => readBytes(chunksOf(body, 1), body.length))).toBeLessThan(control / 2);
});
