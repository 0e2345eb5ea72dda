import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { inspectSignature } from './inspect-signature.ts';

const secret = 'a secret of the workspace';
const body = '{"message_id":"api_1","status":"DELIVRD"}';

/** Signed by Node's own crypto, as the contract's section 6.6 says. */
function sign(timestamp: number | string, signedBody = body): string {
  const hex = createHmac('sha256', secret).update(`${timestamp}.${signedBody}`).digest('hex');
  return `X-Webhook-Timestamp: ${timestamp}\nX-Webhook-Signature: sha256=${hex}`;
}

const now = (): number => Math.floor(Date.now() / 1000);

async function outcomes(
  headers: string,
  change: { secret?: string; body?: string; isAgeIgnored?: boolean } = {},
): Promise<string> {
  const steps = await inspectSignature({ secret, headers, body, isAgeIgnored: false, ...change });
  return steps.map(({ outcome }) => outcome[0]).join('');
}

test('what the provider signed passes every step', async () => {
  expect(await outcomes(sign(now()))).toBe('ppppp');
});

test('headers are read as a log or curl shows them', async () => {
  const copied = `> POST /webhooks HTTP/1.1\r\n${sign(now()).replaceAll(/^/gm, '> ')}\r\n> Accept: */*`;
  expect(await outcomes(copied)).toBe('ppppp');
});

test.each([
  ['a header is missing', () => sign(now()).split('\n')[0] ?? '', {}, 'fnnnn'],
  ['a timestamp is no number', () => sign('1763abc'), {}, 'pfnnn'],
  ['it is an hour old', () => sign(now() - 3600), {}, 'ppfnn'],
  ['it is an hour ahead', () => sign(now() + 3600), {}, 'ppfnn'],
  ['it is old, and that is ignored', () => sign(now() - 3600), { isAgeIgnored: true }, 'ppppp'],
  ['the body was changed', () => sign(now()), { body: `${body} ` }, 'ppppf'],
  ['the secret is another', () => sign(now()), { secret: 'another' }, 'ppppf'],
])('where %s, that step fails', async (_case, headers, change, expected) => {
  expect(await outcomes(headers(), change)).toBe(expected);
});
