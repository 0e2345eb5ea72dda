import { createWebhooks, type DeliveryEvent } from '@23telecom/client/webhooks';
import { beforeEach, expect, test } from 'vitest';
import { createDeliveryReceiver, type DeliveryReceiver } from './delivery-receiver.ts';

const now = Date.parse('2026-03-01T10:00:00Z');
let events: DeliveryEvent[];
let receiver: DeliveryReceiver;
beforeEach(() => {
  events = [];
  receiver = createDeliveryReceiver({
    secret: 'first',
    clock: { now: () => now },
    onDelivery: (event) => events.push(event),
  });
});

async function post(messageId: string, secret: string, at = now): Promise<number> {
  const body = JSON.stringify({
    message_id: messageId,
    recipient: '+447400123456',
    sender_id: 'MyApp',
    status: 'DELIVRD',
    status_code: '000',
    num_parts: 1,
    cost: 0.04,
    timestamp: '2026-03-01T10:00:00Z',
  });
  const signed = await createWebhooks({ secrets: secret }).sign(body, {
    timestamp: Math.floor(at / 1000),
  });
  const request = new Request('http://localhost/webhooks/delivery', {
    method: 'POST',
    headers: { ...signed, 'content-type': 'application/json' },
    body,
  });
  return (await receiver.receive(request)).status;
}

test('the timestamp of a signature is compared with the given clock', async () => {
  expect(await post('api_1', 'first')).toBe(204);
  expect(await post('api_2', 'first', Date.parse('2026-11-23T10:00:00Z'))).toBe(401);
  expect(events.map(({ messageId }) => messageId)).toEqual(['api_1']);
});

test('a rotated secret and the previous one are accepted, and no older one', async () => {
  receiver.acceptSecret('second');
  expect(await post('api_1', 'second')).toBe(204);
  expect(await post('api_2', 'first')).toBe(204);
  receiver.acceptSecret('third');
  expect(await post('api_3', 'third')).toBe(204);
  expect(await post('api_4', 'first')).toBe(401);
  expect(events.map(({ messageId }) => messageId)).toEqual(['api_1', 'api_2', 'api_3']);
});

test('a report that was handled is not handled again after the secret was changed', async () => {
  expect(await post('api_1', 'first')).toBe(204);
  receiver.acceptSecret('second');
  // The provider signs its next attempt with the new secret.
  expect(await post('api_1', 'second')).toBe(204);
  expect(await post('api_1', 'first')).toBe(204);
  expect(await post('api_2', 'second')).toBe(204);
  expect(events.map(({ messageId }) => messageId)).toEqual(['api_1', 'api_2']);
});
