import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../store/create-memory-store.ts';
import { createMemoryDedupe, createStoreDedupe } from './dedupe.ts';

test('in memory, a key is done after it is settled; the last 10,000 are remembered', async () => {
  const dedupe = createMemoryDedupe();
  expect(await dedupe.claim('a', 'me')).toBe('new');
  expect(await dedupe.claim('a', 'me')).toBe('new');
  dedupe.settle('a', 'me');
  expect(await dedupe.claim('a', 'me')).toBe('done');
  for (let index = 1; index < 10_000; index += 1) dedupe.settle(`${index}`, 'me');
  expect(await dedupe.claim('a', 'me')).toBe('done');
  dedupe.settle('10000', 'me');
  expect(await dedupe.claim('a', 'me')).toBe('new');
  expect(await dedupe.claim('1', 'me')).toBe('done');
});

test('over a shared store, one owner works on a key; it is done until it expires', async () => {
  let now = 0;
  const store = createMemoryStore({ clock: { now: () => now } });
  const [one, two] = [createStoreDedupe(store, { keepMs: 100_000 }), createStoreDedupe(store)];
  expect(await one.claim('delivery:1', 'a')).toBe('new');
  expect(await two.claim('delivery:1', 'b')).toBe('busy');
  expect(await two.claim('delivery:2', 'b')).toBe('new');
  await one.settle('delivery:1', 'a');
  now = 99_999;
  expect(await two.claim('delivery:1', 'b')).toBe('done');
  now = 100_000;
  expect(await two.claim('delivery:1', 'b')).toBe('new');
});

test('a released key is new at once, and only its owner releases it', async () => {
  const dedupe = createStoreDedupe(createMemoryStore());
  await dedupe.claim('delivery:1', 'a');
  await dedupe.release('delivery:1', 'b');
  expect(await dedupe.claim('delivery:1', 'b')).toBe('busy');
  await dedupe.release('delivery:1', 'a');
  expect(await dedupe.claim('delivery:1', 'b')).toBe('new');
});

test('the claim of a process that crashed expires before the next attempt of the provider', async () => {
  let now = 0;
  const store = createMemoryStore({ clock: { now: () => now } });
  const dedupe = createStoreDedupe(store);
  expect(await dedupe.claim('delivery:1', 'crashed')).toBe('new');
  now = 7999;
  expect(await dedupe.claim('delivery:1', 'b')).toBe('busy');
  // Contract §6.5: the second attempt comes after ten seconds.
  now = 10_000;
  expect(await dedupe.claim('delivery:1', 'b')).toBe('new');
});

test('work that outlives its claim is remembered, and does not settle the claim of another', async () => {
  let now = 0;
  const store = createMemoryStore({ clock: { now: () => now } });
  const dedupe = createStoreDedupe(store, { claimMs: 1000 });
  await dedupe.claim('delivery:1', 'slow');
  await dedupe.claim('delivery:2', 'slow');
  now = 2000;
  await dedupe.settle('delivery:1', 'slow');
  expect(await dedupe.claim('delivery:1', 'b')).toBe('done');
  expect(await dedupe.claim('delivery:2', 'b')).toBe('new');
  await dedupe.settle('delivery:2', 'slow');
  expect(await dedupe.claim('delivery:2', 'c')).toBe('busy');
});

describe('createStoreDedupe refuses', () => {
  const store = createMemoryStore();
  test.each<readonly [unknown, unknown, RegExp]>([
    [undefined, {}, /store: expected an object with claim, settle, release/],
    [null, {}, /store: expected an object with claim/],
    [{ settle: 1 }, {}, /store: expected an object with claim/],
    [store, null, /expected an object with keepMs, claimMs, got null/],
    [store, 5, /expected an object with keepMs, claimMs, got number/],
    [store, { keepMS: 5 }, /keepMS: expected no option of this name/],
    ...[NaN, 0, -1, '8000', null, [8000]].flatMap((ms) => [
      [store, { keepMs: ms }, /keepMs: expected number above 0/] as const,
      [store, { claimMs: ms }, /claimMs: expected number above 0/] as const,
    ]),
    // After a crash, the provider's last attempt would find the event busy, and it would be lost.
    [store, { claimMs: 10_000 }, /claimMs: expected less than 10000/],
    [store, { claimMs: Infinity }, /claimMs: expected less than 10000/],
  ])('%#: %o with %o', (given, options, message) => {
    const create = () => createStoreDedupe(given as typeof store, options as object);
    expect(create).toThrow(TypeError);
    expect(create).toThrow(message);
  });
});
