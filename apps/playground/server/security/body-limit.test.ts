import { afterAll, beforeAll, expect, test } from 'vitest';
import { listPeople } from '../../src/compose/send/outgoing.ts';
import { maxRunBytes } from '../runs/run-routes.ts';
import { openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { type RawRequest, type RawResponse, sendRaw } from '../testing/send-raw.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

function post(target: string, request: RawRequest, of = server): Promise<RawResponse> {
  const headers = {
    'Content-Type': 'application/json',
    'X-Playground-Token': of.token,
    ...request.headers,
  };
  return sendRaw(of.playground.url, { method: 'POST', target, ...request, headers });
}

const run = { senderId: 'MyApp', text: 'Hi', recipients: ['+447911123456'] };
const send = { input: { to: ['+447911123456'], text: 'Hi', senderId: 'MyApp' } };
const fault = { kind: 'latency', ms: 0, times: 1 };
const megabyte = ' '.repeat(1_000_000);

/** Sockets and streams hold some of a body that is no longer read. */
const inFlight = 20_000_000;

test.each([
  ['/api/runs', maxRunBytes, 413],
  ['/api/runs/r_7k2m9/resolve', maxRunBytes, 413],
  ['/api/runs/r_7k2m9/pause', maxRunBytes, 413],
  ['/api/telecom/sms.send', 65_536, 413],
  ['/api/telecom/webhooks.update', 65_536, 413],
  ['/api/sandbox/faults', 1_000_000, 400],
  ['/api/config', 0, 404],
  ['/webhooks/delivery', 32_768, 401],
  ['/statistics', 0, 404],
])('a body without an end gets a response: %s', async (target, maxBytes, expected) => {
  let sent = 0;
  function* write(): Generator<string> {
    for (;;) {
      sent += megabyte.length;
      yield megabyte;
    }
  }
  expect((await post(target, { body: write() })).status).toBe(expected);
  expect(sent).toBeGreaterThanOrEqual(maxBytes);
  expect(sent).toBeLessThan(maxBytes + inFlight);
});

test('so does one that is sent to the sign-in', async () => {
  function* write(): Generator<string> {
    for (;;) yield megabyte;
  }
  const password = 'correct horse battery';
  const open = await openTestServer({ publicUrl: 'https://playground.example', password });
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  expect((await post('/sign-in', { headers, body: write() }, open)).status).toBe(413);
  await open.close();
});

test('a large body passes in pieces (control)', async () => {
  const padding = Array.from({ length: 30 }, () => megabyte);
  const { status } = await post('/api/runs', { body: [...padding, JSON.stringify(run)] });
  expect(status).toBe(201);
  for (const [target, body] of [
    ['/api/telecom/sms.send', send],
    ['/api/sandbox/faults', fault],
  ] as const) {
    const json = JSON.stringify(body);
    const pieces = [' '.repeat(50_000), json.slice(0, 9), json.slice(9)];
    expect((await post(target, { body: pieces })).status).toBe(200);
  }
});

test('a run that is too large by its Content-Length is refused unread, in a sentence', async () => {
  const headers = { 'Content-Length': String(maxRunBytes + 1) };
  const { status, body } = await post('/api/runs', { headers });
  expect(status).toBe(413);
  expect(JSON.parse(body)).toMatchObject({
    code: 'BODY_TOO_LARGE',
    description:
      'A run may have up to 200 MB of recipients and texts. Split the list, and send each part as a run of its own.',
  });
});

test('a run of a million people with names fits', () => {
  const name = 'Maximiliane von Hohenstein';
  const people = listPeople(
    {
      recipients: Array.from({ length: 1_000 }, (_, index) => ({
        number: `+4479111${String(index).padStart(5, '0')}`,
        dialCode: '44',
        country: 'GB',
        cells: [name, ''],
      })),
      numbers: [],
      refused: [],
      doubtful: [],
      repeated: [],
      byCountry: [],
      columns: { names: ['name', 'phone'], numbers: 1 },
      preview: [],
    },
    () => ({ name, city: 'Nieder-Ramstadt' }),
  );
  expect(people[0]?.name).toBe(name);
  const bytes = Buffer.byteLength(JSON.stringify({ ...run, recipients: people })) * 1_000;
  expect(bytes).toBeLessThan(maxRunBytes);
});
