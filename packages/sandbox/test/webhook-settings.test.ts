import { describe, expect, test } from 'vitest';
import { createSandbox } from '../src/index.ts';
import { openApi, type ApiResponse } from './support/open-api.ts';

const path = '/user/webhooks';
const delivery = [
  'message_id',
  'recipient',
  'sender_id',
  'status',
  'status_code',
  'num_parts',
  'cost',
  'timestamp',
];
const other = ['message_id', 'recipient', 'sender_id', 'num_parts', 'cost', 'timestamp'];
const untouched = {
  impression_url: null,
  click_url: null,
  conversion_url: null,
  delivery_url: null,
  impression_fields: other,
  click_fields: [...other, 'url', 'clicked_at'],
  conversion_fields: [...other, 'action_type', 'action_at'],
  delivery_fields: delivery,
  unique_clicks_only: false,
  signing_secret_set: false,
};

async function put(...bodies: readonly unknown[]): Promise<readonly ApiResponse[]> {
  await using sandbox = createSandbox();
  const call = openApi(sandbox);
  const responses: ApiResponse[] = [];
  for (const body of bodies) responses.push(await call('PUT', path, { body }));
  responses.push(await call('GET', path));
  return responses;
}

test('the initial settings have no URLs and the documented fields', async () => {
  const [response] = await put();
  expect(response?.json).toEqual({ status: true, webhooks: untouched });
});

test('an update changes only the fields it contains', async () => {
  const [, second, read] = await put(
    { delivery_url: 'https://shop.example/delivery', unique_clicks_only: true },
    {
      click_url: 'https://shop.example/click',
      delivery_fields: ['status', 'message_id', 'status'],
    },
  );
  expect(second?.json).toEqual({
    status: true,
    webhooks: {
      ...untouched,
      delivery_url: 'https://shop.example/delivery',
      click_url: 'https://shop.example/click',
      delivery_fields: ['status', 'message_id'],
      unique_clicks_only: true,
    },
  });
  expect(read?.json).toEqual(second?.json);
});

test.each([null, ''])('the URL %j turns a type off', async (url) => {
  const [, read] = await put({ delivery_url: 'https://shop.example/' }, { delivery_url: url });
  expect(read?.json.webhooks.delivery_url).toBeNull();
});

describe('the signing secret', () => {
  const isSet = (response: ApiResponse | undefined): unknown =>
    response?.json.webhooks.signing_secret_set;

  test('can be set, kept, rotated and cleared, and is never returned', async () => {
    const [set, kept, omitted, rotated, cleared] = await put(
      { signing_secret: 'first secret' },
      { signing_secret: null },
      { unique_clicks_only: false },
      { signing_secret: 'x'.repeat(64), clear_signing_secret: false },
      { clear_signing_secret: true },
    );
    expect([set, kept, omitted, rotated, cleared].map(isSet)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    for (const response of [set, kept, omitted])
      expect(response?.text).not.toContain('first secret');
  });
});

describe('an invalid update is refused', () => {
  test.each<[string, unknown]>([
    ['INVALID_BODY', '{'],
    ['INVALID_BODY', '[]'],
    ['INVALID_BODY', 'null'],
    ['INVALID_URL', { delivery_url: 7 }],
    ['INVALID_URL', { delivery_url: 'no url' }],
    ['INVALID_URL', { click_url: 'ftp://shop.example/' }],
    ['INVALID_URL', { click_url: 'http://shop.example/' }],
    ['INVALID_URL', { conversion_url: 'https://10.0.0.1/' }],
    ['INVALID_SECRET', { signing_secret: '' }],
    ['INVALID_SECRET', { signing_secret: 'x'.repeat(65) }],
    ['INVALID_SECRET', { signing_secret: 7 }],
    ['INVALID_FIELDS', { delivery_fields: null }],
    ['INVALID_FIELDS', { delivery_fields: [] }],
    ['INVALID_FIELDS', { delivery_fields: 'status' }],
    ['INVALID_FIELDS', { delivery_fields: ['status', 'clicked_at'] }],
    ['INVALID_FIELDS', { click_fields: ['status'] }],
    ['INVALID_FIELDS', { conversion_fields: [7] }],
    ['INVALID_FIELDS', { impression_fields: ['nothing'] }],
    ['INVALID_TOGGLE', { unique_clicks_only: 'yes' }],
    ['INVALID_TOGGLE', { unique_clicks_only: null }],
    ['CONFLICTING_FIELDS', { signing_secret: 'one', clear_signing_secret: true }],
  ])('with %s, and nothing changes', async (code, change) => {
    const whole =
      typeof change === 'object' && change !== null
        ? { ...change, impression_url: 'https://shop.example/impression', ...change }
        : change;
    const [refused, read] = await put(whole);
    expect([refused?.status, refused?.json.error_code]).toEqual([400, code]);
    expect(read?.json.webhooks).toEqual(untouched);
  });
});

test('every type can select workspace_id and the old telecom_message_id', async () => {
  const fields = ['workspace_id', 'telecom_message_id'];
  const [response] = await put({
    impression_fields: fields,
    click_fields: fields,
    conversion_fields: fields,
    delivery_fields: fields,
  });
  expect(response?.status).toBe(200);
});
