import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWebhooks, isWebhookVerificationError } from '../../src/webhooks/index.ts';

const clock = { now: () => 1_763_900_000_000 };
const webhooks = createWebhooks({ secrets: ['whsec_one', 'whsec_two'], clock });

const isAccepted = (headers: Record<string, string>, body: Uint8Array) =>
  webhooks.verify({ headers, body }).then(
    () => true,
    (error: unknown) => {
      expect(isWebhookVerificationError(error)).toBe(true);
      return false;
    },
  );

test('a signed body is accepted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), async (json) => {
      const body = new TextEncoder().encode(json);
      expect(await isAccepted(await webhooks.sign(body), body)).toBe(true);
    }),
  );
});

test('a body with one changed bit is rejected', async () => {
  const body = new TextEncoder().encode('{"message_id":"api_1","status":"DELIVRD"}');
  const headers = await webhooks.sign(body);
  await fc.assert(
    fc.asyncProperty(fc.nat(body.length * 8 - 1), async (bit) => {
      const forged = Uint8Array.from(body);
      forged[bit >> 3] = (forged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await isAccepted(headers, forged)).toBe(false);
    }),
  );
});

test('a made-up signature header is rejected without a crash', async () => {
  const body = new TextEncoder().encode('{}');
  const timestamp = '1763900000';
  const { 'x-webhook-signature': real } = await webhooks.sign(body);
  const signature = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((bytes) => `sha256=${Buffer.from(bytes).toString('hex')}`),
    fc.string().map((text) => `sha256=${text}`),
    fc.nat(70).map((length) => real.slice(0, length)),
    fc.string({ minLength: 1 }).map((text) => real + text),
  );
  await fc.assert(
    fc.asyncProperty(signature, async (made) => {
      const headers = { 'x-webhook-timestamp': timestamp, 'x-webhook-signature': made };
      expect(await isAccepted(headers, body)).toBe(false);
    }),
    { numRuns: 500 },
  );
});
