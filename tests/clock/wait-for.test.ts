import { setTimeout } from 'node:timers/promises';
import { type Clock, createClient, type TelecomClient } from '@23telecom/client';
import {
  createSandbox,
  outcomes,
  type Sandbox,
  type SandboxOptions,
} from '@23telecom/sandbox/node';
import { describe, expect, test } from 'vitest';

function open(
  options: SandboxOptions = {},
  extra: { readonly secret?: string; readonly timeoutMs?: number } = {},
): { readonly sandbox: Sandbox; readonly telecom: TelecomClient } {
  const sandbox = createSandbox({ clock: 'manual', ...options });
  const { baseUrl, fetch, clock } = sandbox;
  return {
    sandbox,
    telecom: createClient({ apiKey: 'sk_prod_local', baseUrl, fetch, clock, ...extra }),
  };
}

async function sendTo(
  telecom: TelecomClient,
  ...to: readonly string[]
): Promise<readonly string[]> {
  const { results } = await telecom.sms.send({ to, text: 'Hi', senderId: 'MyApp' });
  return results.map(({ messageId }) => messageId ?? '');
}

test('the clock of a sandbox has the type of the client’s option', () => {
  const clock: Clock = createSandbox({ clock: 'manual' }).clock;
  expect(clock.now()).toBeGreaterThan(0);
});

describe('waitFor with the clock of the sandbox takes no real time', () => {
  // A real wait for the slow one would not fit into the time of a test.
  test.each([
    ['delivered', 'DELIVRD', 2000],
    ['slow', 'DELIVRD', 60_000],
    ['expired', 'EXPIRED', 1000],
    ['failed', 'failed', 1000],
  ] as const)('%s', async (outcome, status, leastMs) => {
    const { sandbox, telecom } = open();
    const [messageId = ''] = await sendTo(telecom, outcomes[outcome][0]);
    const startedAt = sandbox.clock.now();
    expect((await telecom.sms.waitFor(messageId)).status).toBe(status);
    const passedMs = sandbox.clock.now() - startedAt;
    expect(passedMs).toBeGreaterThanOrEqual(leastMs);
    await sandbox.close();
  });

  test('neverFinal: the timeout comes after three minutes of the sandbox', async () => {
    const { sandbox, telecom } = open();
    const [messageId = ''] = await sendTo(telecom, outcomes.neverFinal[0]);
    const startedAt = sandbox.clock.now();
    await expect(telecom.sms.waitFor(messageId)).rejects.toMatchObject({ code: 'WAIT_TIMEOUT' });
    expect(sandbox.clock.now() - startedAt).toBe(180_000);
    await sandbox.close();
  });

  test('eight messages at once, each with its own wait', async () => {
    const { sandbox, telecom } = open();
    const ids = await sendTo(telecom, ...outcomes.slow.slice(0, 8));
    const startedAt = sandbox.clock.now();
    const statuses = await Promise.all(ids.map((id) => telecom.sms.waitFor(id)));
    expect(statuses.map(({ status }) => status)).toEqual(Array(8).fill('DELIVRD'));
    // Side by side: eight waits one after another would take eight times a minute and more.
    expect(sandbox.clock.now() - startedAt).toBeLessThan(240_000);
    await sandbox.close();
  });

  test('a signed client with a short timeout of its calls', async () => {
    const secret = 'a secret of the key';
    const keys = { apiKeys: [{ key: 'sk_prod_local', secret }] };
    const { sandbox, telecom } = open(keys, { secret, timeoutMs: 2000 });
    const [messageId = ''] = await sendTo(telecom, outcomes.slow[0]);
    expect((await telecom.sms.waitFor(messageId)).status).toBe('DELIVRD');
    expect(sandbox.requests().filter(({ status }) => status !== 200)).toEqual([]);
    await sandbox.close();
  });

  // Longer in real time than the clock would need to pass the timeout by itself.
  const slowMs = 300;

  test('a request that is slow to arrive, beside somebody who sleeps', async () => {
    const { sandbox } = open();
    const { baseUrl, clock } = sandbox;
    const arriveLate: typeof fetch = async (input, init) => {
      await setTimeout(slowMs);
      return sandbox.fetch(input, init);
    };
    const options = { apiKey: 'sk_prod_local', baseUrl, timeoutMs: 2000, maxRetries: 0 };
    const telecom = createClient({ ...options, fetch: arriveLate, clock });
    const asleep = clock.sleep(60_000);
    expect((await telecom.account.balance()).balance).toBe(1000);
    await asleep;

    // Control: without `hold` the clock passes the timeout.
    const bare: Clock = { now: () => clock.now(), sleep: (ms, signal) => clock.sleep(ms, signal) };
    const unheld = createClient({ ...options, fetch: arriveLate, clock: bare });
    await expect(unheld.account.payments()).rejects.toMatchObject({ code: 'ATTEMPT_TIMEOUT' });
    await sandbox.close();
  });

  test('a request that never arrives: its timeout passes all the same', async () => {
    const { sandbox } = open();
    const { baseUrl, clock } = sandbox;
    const telecom = createClient({
      apiKey: 'sk_prod_local',
      baseUrl,
      clock,
      maxRetries: 0,
      fetch: () => new Promise(() => undefined),
    });
    await expect(telecom.account.balance()).rejects.toMatchObject({ code: 'ATTEMPT_TIMEOUT' });
    await sandbox.close();
  });

  test('retries wait on it too', async () => {
    const { sandbox, telecom } = open();
    sandbox.faults.add({ kind: 'rate-limit', on: 'account.balance', retryAfter: 20, times: 1 });
    const startedAt = sandbox.clock.now();
    expect((await telecom.account.balance()).balance).toBe(1000);
    expect(sandbox.clock.now() - startedAt).toBeGreaterThanOrEqual(20_000);
    await sandbox.close();
  });

  test('over a socket', async () => {
    const sandbox = createSandbox({ clock: 'manual' });
    const { url: baseUrl } = await sandbox.listen();
    const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl, clock: sandbox.clock });
    const [messageId = ''] = await sendTo(telecom, outcomes.slow[0]);
    expect((await telecom.sms.waitFor(messageId)).status).toBe('DELIVRD');
    await sandbox.close();
  });
});
