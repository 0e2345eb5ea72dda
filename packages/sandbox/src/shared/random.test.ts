import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

test('a key always gives the same numbers, on every machine', () => {
  const random = createRandom(1, 'prices', 'GB');
  expect([random.hex(16), random.integer(1, 1000), random.pick(['a', 'b', 'c'])]).toEqual([
    '67078aa9a6661d93',
    124,
    'a',
  ]);
});

test('other keys give others', () => {
  const hex = (...key: (string | number)[]): string => createRandom(...key).hex(16);
  expect(new Set([hex(1, 2), hex(12), hex('1', '2', ''), hex(2, 1), hex('')]).size).toBe(5);
});

test('numbers are spread evenly', () => {
  const random = createRandom('spread');
  const counts = Array.from({ length: 10 }, () => 0);
  for (let draw = 0; draw < 10_000; draw += 1) {
    const value = random.next();
    expect(value >= 0 && value < 1).toBe(true);
    const place = Math.floor(value * 10);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('streams of neighbouring keys are not alike', () => {
  const firsts = Array.from({ length: 2000 }, (_, key) => createRandom('n', key).next());
  const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.03);
  expect(new Set(firsts).size).toBe(2000);
});
