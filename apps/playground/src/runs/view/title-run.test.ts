import { expect, test } from 'vitest';
import type { RunCounts } from '../data/run.ts';
import { titleRun } from './title-run.ts';

const none: RunCounts = {
  delivered: 0,
  notDelivered: 0,
  onItsWay: 0,
  assumed: 0,
  refused: 0,
  uncertain: 0,
  waiting: 0,
};

test.each([
  ['running', { waiting: 134, onItsWay: 66 }, '66 of 200 sent'],
  ['paused', { waiting: 134, onItsWay: 60, delivered: 6 }, 'Paused: 66 of 200 sent'],
  ['paused', { waiting: 100, refused: 60, delivered: 40 }, 'Paused: 40 of 200 sent'],
  ['running', { waiting: 100, uncertain: 50, onItsWay: 40, assumed: 10 }, '50 of 200 sent'],
  ['cancelled', { refused: 134, delivered: 66 }, 'Cancelled: 66 of 200 sent'],
  ['sent', { delivered: 150, notDelivered: 20, onItsWay: 30 }, '170 of 200 finished'],
  ['sent', { delivered: 200 }, '200 messages delivered'],
  ['sent', { delivered: 199, notDelivered: 1 }, '199 delivered, 1 not delivered'],
  ['sent', { delivered: 198, assumed: 2 }, '198 delivered, 2 counted as sent'],
  ['sent', { assumed: 200 }, '200 counted as sent'],
  ['sent', { onItsWay: 198, assumed: 2 }, '2 of 200 finished'],
  ['sent', { assumed: 100, uncertain: 100 }, '100 sent, 100 maybe sent'],
  ['paused', { delivered: 100, refused: 100 }, '100 sent, 100 refused'],
  ['sent', { refused: 200 }, '200 refused'],
  ['sent', { delivered: 100, uncertain: 100 }, '100 sent, 100 maybe sent'],
] as const)('%s with %j is "%s"', (state, counts, title) => {
  expect(titleRun({ recipients: 200, state, counts: { ...none, ...counts } })).toBe(title);
});
