import { expect, test } from 'vitest';
import { addStep, type DeliveryStep } from './delivery-step.ts';

const step = (status: string, second: number, more: Partial<DeliveryStep> = {}): DeliveryStep => ({
  status,
  at: `2026-02-13T10:30:${String(second).padStart(2, '0')}Z`,
  isExact: true,
  source: 'webhook',
  statusCode: null,
  ...more,
});
const seen = { isExact: false, source: 'polling' } as const;

const add = (...steps: readonly DeliveryStep[]) =>
  steps.reduce<readonly DeliveryStep[]>(addStep, []);
const shape = (steps: readonly DeliveryStep[]) => steps.map(({ status }) => status);

test('steps stand in the order in which they are taken, in whatever order they come', () => {
  expect(
    shape(add(step('DELIVRD', 9), step('accepted', 1), step('ENROUTE', 5), step('sent', 2))),
  ).toEqual(['accepted', 'sent', 'ENROUTE', 'DELIVRD']);
  // By their stage and not by the clock: the page's and the provider's may differ by hours.
  expect(shape(add(step('sent', 1, seen), step('accepted', 40), step('DELIVRD', 44)))).toEqual([
    'accepted',
    'sent',
    'DELIVRD',
  ]);
});

test('a final report that is older comes before the one that holds', () => {
  expect(shape(add(step('DELIVRD', 9), step('UNKNOWN', 7)))).toEqual(['UNKNOWN', 'DELIVRD']);
  expect(shape(add(step('UNKNOWN', 7), step('DELIVRD', 9)))).toEqual(['UNKNOWN', 'DELIVRD']);
});

test('what is known already changes nothing', () => {
  const steps = add(step('accepted', 1, { source: 'answer' }), step('DELIVRD', 4));
  expect(addStep(steps, step('DELIVRD', 4))).toBe(steps);
  expect(addStep(steps, step('DELIVRD', 6, seen))).toBe(steps);
  expect(addStep(steps, step('pending', 2, seen))).toBe(steps);
});

test('the exact time takes the place of one that was only seen', () => {
  const steps = add(step('accepted', 1), step('UNDELIV', 8, seen), step('UNDELIV', 5));
  expect(steps).toEqual([step('accepted', 1), step('UNDELIV', 5)]);
});

test('what is seen after the end, with no time of its own, is no step', () => {
  const steps = add(step('accepted', 1), step('DELIVRD', 4));
  expect(addStep(steps, step('sent', 6, seen))).toBe(steps);
});

test('a status that nobody knows yet stands between the sending and the end', () => {
  expect(shape(add(step('DELIVRD', 9), step('QUEUED_AT_SMSC', 3), step('sent', 2)))).toEqual([
    'sent',
    'QUEUED_AT_SMSC',
    'DELIVRD',
  ]);
});
