import { describe, expect, test } from 'vitest';
import { delivery, ignore, post, statusOf, webhooks } from '../../test/support/webhook-events.ts';
import type { DeliveryEvent, WebhookHandlerOptions } from './index.ts';

const allOptions: Required<WebhookHandlerOptions> = {
  delivery: ignore,
  click: ignore,
  conversion: ignore,
  impression: ignore,
  inbox: () => Promise.resolve(),
  respondFirst: false,
  timeoutMs: 1000,
  dedupe: false,
  onError: ignore,
};

describe('options are checked when a handler is made', () => {
  test.each([
    [undefined, /expected an object with .*, got undefined/],
    [{}, /expected an inbox or one of delivery, click/],
    [{ onError: ignore }, /expected an inbox or one of/],
    [{ inbox: undefined, delivery: ignore }, /inbox: expected function, got undefined/],
    [{ inbox: {} }, /inbox: expected function, got object/],
    [{ delivery: 'save' }, /delivery: expected function/],
    [{ delivered: ignore }, /delivered: expected no option of this name, but delivery, click/],
    [{ delivery: ignore, onerror: ignore }, /onerror: expected no option/],
    [{ delivery: ignore, constructor: ignore }, /constructor: expected no option/],
    [{ delivery: ignore, onError: console }, /onError: expected function/],
    [{ delivery: ignore, respondFirst: 'yes' }, /respondFirst: expected boolean/],
    [{ delivery: ignore, timeoutMs: '5000' }, /timeoutMs: expected number above 0/],
    [{ delivery: ignore, timeoutMs: NaN }, /timeoutMs: expected number above 0/],
    [{ delivery: ignore, timeoutMs: 0 }, /timeoutMs: expected number above 0/],
    [{ delivery: ignore, dedupe: new Set() }, /dedupe: expected an object with claim, settle/],
    [{ delivery: ignore, dedupe: true }, /dedupe: expected an object with claim, settle/],
  ])('%#: %o', (options, message) => {
    expect(() => webhooks.handler(options as WebhookHandlerOptions)).toThrow(TypeError);
    expect(() => webhooks.handler(options as WebhookHandlerOptions)).toThrow(message);
  });

  test.each(Object.keys(allOptions))('null is no value of %s', (name) => {
    const options = { delivery: ignore, [name]: null } as unknown as WebhookHandlerOptions;
    expect(() => webhooks.handler(options)).toThrow(
      new RegExp(`^handler: ${name}: expected .*, got null$`),
    );
  });

  test('undefined means the default, except for an inbox', async () => {
    const seen: DeliveryEvent[] = [];
    const handler = webhooks.handler({
      delivery: (event) => seen.push(event),
      click: undefined,
      respondFirst: undefined,
      timeoutMs: undefined,
      dedupe: undefined,
      onError: undefined,
    });
    expect(await statusOf(handler, post(delivery))).toBe(204);
    expect(seen).toHaveLength(1);
  });
});

test('a handler keeps the options that were checked, whatever the caller does with its object', async () => {
  const events: string[] = [];
  const options = { delivery: () => void events.push('first') };
  const handler = webhooks.handler(options);
  options.delivery = () => void events.push('second');
  expect((await handler(post(delivery))).status).toBe(204);
  expect(events).toEqual(['first']);
});
