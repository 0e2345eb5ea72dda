import { createSandbox, outcomes } from '@23telecom/sandbox/node';
import { describe, expect, test } from 'vitest';
import { createClient, type TimeoutError } from '../src/index.ts';
import { fastOptions } from './support/fast-clock.ts';
import { drop, json, type Script, startServer, text } from './support/scripted-server.ts';

const says = (status: string): Script =>
  json(200, { status: true, message: { message_id: 'api_1', message: 'secret text', status } });

/** 20 s of real time. */
const wait = { timeoutMs: 2_000_000 };

async function open(...scripts: readonly Script[]) {
  const server = await startServer(...scripts);
  const { clock, ...timeouts } = fastOptions();
  const telecom = createClient({
    apiKey: 'sk_test_local',
    baseUrl: server.baseUrl,
    clock,
    ...timeouts,
  });
  return { server, clock, telecom, [Symbol.asyncDispose]: () => server.close() };
}

test('calls onStatus once for each status and resolves with the final one', async () => {
  await using service = await open(
    says('pending'),
    says('sent'),
    says('sent'),
    says('ENROUTE'),
    says('DELIVRD'),
  );
  const seen: string[] = [];
  const onStatus = ({ status }: { status: string }) => seen.push(status);
  const last = await service.telecom.sms.waitFor('api_1', { ...wait, onStatus });
  expect(last.status).toBe('DELIVRD');
  expect(seen).toEqual(['pending', 'sent', 'ENROUTE', 'DELIVRD']);
  expect(service.server.requests).toHaveLength(5);
});

test('polls every 3 to 5 seconds', async () => {
  await using service = await open(says('sent'), says('sent'), says('sent'), says('DELIVRD'));
  await service.telecom.sms.waitFor('api_1', wait);
  const pauses = service.clock.sleeps.filter((ms) => ms < 30_000);
  expect(pauses).toHaveLength(3);
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(3000);
  expect(Math.max(...pauses)).toBeLessThanOrEqual(5000);
});

test('an unknown status is not final', async () => {
  await using service = await open(says('ON_THE_MOON'), says(''), says('UNDELIV'));
  expect(await service.telecom.sms.waitFor('api_1', wait)).toMatchObject({ status: 'UNDELIV' });
});

describe('the timeout', () => {
  test('is an error with the last status and without the text', async () => {
    await using service = await open(says('sent'));
    const error = (await service.telecom.sms
      .waitFor('api_1', { timeoutMs: 20_000 })
      .catch((reason: unknown) => reason)) as TimeoutError;
    expect(error).toMatchObject({
      name: 'TimeoutError',
      code: 'WAIT_TIMEOUT',
      phase: 'polling',
      operation: 'sms.waitFor',
      sent: 'yes',
      retryable: true,
    });
    expect(error.message).toContain('last: sent');
    expect(error.message).not.toContain('secret');
    expect(service.server.requests.length).toBeGreaterThanOrEqual(2);
    expect(service.server.requests.length).toBeLessThanOrEqual(7);
  });

  test('is the same error if it fires during a request', async () => {
    await using service = await open(says('sent'), () => undefined);
    await expect(service.telecom.sms.waitFor('api_1', { timeoutMs: 10_000 })).rejects.toMatchObject(
      { code: 'WAIT_TIMEOUT' },
    );
  });
});

describe('a failure while polling', () => {
  test('does not end the wait if it is transient', async () => {
    const failing = [drop, text(500, ''), text(503, ''), text(429, ''), drop, drop];
    await using service = await open(says('sent'), ...failing, says('DELIVRD'));
    expect(await service.telecom.sms.waitFor('api_1', wait)).toMatchObject({ status: 'DELIVRD' });
  });

  test('ends the wait if it is permanent', async () => {
    await using service = await open(says('sent'), json(404, { error_code: 'NOT_FOUND' }));
    await expect(service.telecom.sms.waitFor('api_1')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  test('by an abort ends the wait at once', async () => {
    await using service = await open(says('sent'));
    const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: service.server.baseUrl });
    const controller = new AbortController();
    await expect(
      telecom.sms.waitFor('api_1', {
        signal: controller.signal,
        onStatus: () => setTimeout(() => controller.abort('enough'), 10),
      }),
    ).rejects.toBe('enough');
    expect(service.server.requests).toHaveLength(1);
  });
});

test.each([
  { outcome: 'delivered' as const, status: 'DELIVRD' },
  { outcome: 'rejected' as const, status: 'REJECTD' },
  { outcome: 'unknown' as const, status: 'UNKNOWN' },
])('$outcome in the sandbox', async ({ outcome, status }) => {
  await using sandbox = createSandbox({ clock: { speed: 100 } });
  const { url: baseUrl } = await sandbox.listen();
  const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl, ...fastOptions() });
  const to = [outcomes[outcome][0]];
  const { results } = await telecom.sms.send({ to, text: 'Hello', senderId: 'MyApp' });
  const last = await telecom.sms.waitFor(results[0]?.messageId ?? '', wait);
  expect(last.status).toBe(status);
});
