import { describeProblems } from '@23telecom/checks';
import { ValidationError } from '@23telecom/client';
import type { DeliveryEvent } from '@23telecom/client/webhooks';

/** The fields of a delivery event that update a status. */
export type SmsStatusPush = Pick<
  DeliveryEvent,
  'messageId' | 'status' | 'statusCode' | 'cost' | 'at'
>;

type Rule = readonly [test: (value: unknown) => boolean, expected: string];

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

const rules: Readonly<Record<keyof SmsStatusPush, Rule>> = {
  messageId: [isText, 'the ID of a message'],
  status: [isText, 'a status such as DELIVRD'],
  statusCode: [(value) => value === null || typeof value === 'string', 'a string or null'],
  cost: [(value) => Number.isFinite(value) && (value as number) >= 0, 'a number from 0'],
  at: [
    (value) => isText(value) && !Number.isNaN(Date.parse(value as string)),
    'a time in ISO 8601',
  ],
};

/**
 * Throws unless a value has the fields of a delivery event, whatever else it has. The stream of an application may
 * carry other events, and one without a `messageId` would belong to every message that has none.
 */
export function checkPush(event: unknown): asserts event is SmsStatusPush {
  const fields = Object(event) as Readonly<Record<string, unknown>>;
  const issues = Object.entries(rules).flatMap(([path, [test, expected]]) => {
    const value = fields[path];
    if (test(value)) return [];
    return [{ path, code: 'INVALID', message: `expected ${expected}, got ${describe(value)}` }];
  });
  if (issues.length === 0) return;
  throw new ValidationError({
    code: 'INVALID_INPUT',
    description: `expected the event of a delivery webhook: ${describeProblems(issues)}`,
    operation: 'pushSmsStatus',
    issues,
  });
}

function describe(value: unknown): string {
  if (value === '') return 'an empty string';
  return value === null ? 'null' : typeof value;
}
