import path from 'node:path';
import { expect, test } from 'vitest';
import { proveSendOnce } from './prove-send-once.ts';

const packageRoot = path.resolve(import.meta.dirname, '../..');

test('killed at each of six points, and from two processes at once, with 20 % faults: never twice, never lost', async () => {
  const proof = await proveSendOnce(packageRoot, 42, 0.2);
  console.log(`sendOnce: ${JSON.stringify(proof)}`);
  expect(proof).toMatchObject({ keys: 42, doubled: 0, lost: 0, falseNo: 0 });
  expect(proof.once + proof.uncertain + proof.refused).toBe(42);
  // Three quarters must have a definite outcome, or the proof shows nothing.
  expect(proof.once).toBeGreaterThan(42 * 0.5);
  expect(proof.kills).toBeGreaterThan(30);
}, 300_000);

test('the control, which notes a send after it was made, sends twice', async () => {
  const proof = await proveSendOnce(packageRoot, 14, 0.2, 'naive');
  console.log(`naive: ${JSON.stringify(proof)}`);
  expect(proof.doubled).toBeGreaterThan(0);
}, 120_000);
