import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { inspectSignature } from './inspect-signature.ts';

const secret = 'a secret of the workspace';
const body = '{"message_id":"api_1","status":"DELIVRD"}';

/** Signs with Node's crypto rather than the code under test (contract §6.6). */
function sign(timestamp: number | string, signedBody = body): string {
  const hex = createHmac('sha256', secret).update(`${timestamp}.${signedBody}`).digest('hex');
  return `X-Webhook-Timestamp: ${timestamp}\nX-Webhook-Signature: sha256=${hex}`;
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}

async function outcomes(
  headers: string,
  change: { secret?: string; body?: string; isAgeIgnored?: boolean } = {},
): Promise<string> {
  const steps = await inspectSignature({ secret, headers, body, isAgeIgnored: false, ...change });
  return steps.map(({ outcome }) => outcome[0]).join('');
}

test('a webhook signed by the provider passes every step', async () => {
  expect(await outcomes(sign(now()))).toBe('ppppp');
});

test('headers pasted from a log or from curl are read', async () => {
  const copied = `> POST /webhooks HTTP/1.1\r\n${sign(now()).replaceAll(/^/gm, '> ')}\r\n> Accept: */*`;
  expect(await outcomes(copied)).toBe('ppppp');
});

test.each([
  ['a header is missing', () => sign(now()).split('\n')[0] ?? '', {}, 'fnnnn'],
  ['the timestamp is not a number', () => sign('1763abc'), {}, 'pfnnn'],
  ['the webhook is an hour old', () => sign(now() - 3600), {}, 'ppfnn'],
  ['the webhook is dated an hour ahead', () => sign(now() + 3600), {}, 'ppfnn'],
  [
    'the webhook is old, but its age is ignored',
    () => sign(now() - 3600),
    { isAgeIgnored: true },
    'ppspp',
  ],
  ['the body was changed', () => sign(now()), { body: `${body} ` }, 'ppppf'],
  ['the secret was pasted with a line end', () => sign(now()), { secret: `${secret}\n` }, 'ppppp'],
  ['the body is larger than any webhook', () => sign(now()), { body: 'x'.repeat(33_000) }, 'pppfn'],
  ['the secret is different', () => sign(now()), { secret: 'another' }, 'ppppf'],
])('when %s', async (_case, headers, change, expected) => {
  expect(await outcomes(headers(), change)).toBe(expected);
});

test('a skipped age says when the webhook was signed, and is no step that passed', async () => {
  const steps = await inspectSignature({
    secret,
    headers: sign(Date.UTC(2026, 1, 13) / 1_000),
    body,
    isAgeIgnored: true,
  });
  expect(steps.map(({ outcome }) => outcome)).toEqual([
    'passed',
    'passed',
    'skipped',
    'passed',
    'passed',
  ]);
  expect(steps[2]?.message).toContain('2026');
});

test('a failed step gives the reason in words, without the code of the library', async () => {
  const steps = await inspectSignature({
    secret: 'another',
    headers: sign(now()),
    body,
    isAgeIgnored: false,
  });
  expect(steps[4]?.message).not.toContain('NO_MATCH');
});
