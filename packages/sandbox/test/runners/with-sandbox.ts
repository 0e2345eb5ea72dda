import { expect, test } from 'vitest';
import { createSandbox, type Sandbox, SandboxError } from '../../src/index.ts';
import { withSandbox } from '../../src/testing.ts';
import { sendMessage } from '../support/send-message.ts';

async function openForABlock(): Promise<{ readonly sandbox: Sandbox }> {
  await using sandbox = createSandbox({ clock: 'manual' });
  expect((await sendMessage(sandbox)).status).toBe(200);
  return { sandbox };
}

/** Defines the tests of the helpers, which run in every environment and pool. */
export function defineRunnerTests(): void {
  test(
    'withSandbox delivers a message, and posts its webhook',
    withSandbox(
      {
        webhooks: { deliveryUrl: 'https://shop.example/delivery' },
        signingSecret: 'a secret',
        fetch: () => Promise.resolve(new Response(null, { status: 204 })),
      },
      async (sandbox) => {
        expect((await sendMessage(sandbox)).status).toBe(200);
        await sandbox.clock.advance('10s');
        expect(sandbox.messages()).toMatchObject([{ status: 'DELIVRD' }]);
        expect(sandbox.webhooks.log()).toMatchObject([{ statusCode: 204, error: null }]);
      },
    ),
  );

  test('withSandbox closes the sandbox after a failure, and rethrows it', async () => {
    let seen = createSandbox();
    const run = withSandbox((sandbox) => {
      seen = sandbox;
      throw new RangeError('of the test');
    });
    await expect(run()).rejects.toThrow(new RangeError('of the test'));
    await expect(seen.fetch(seen.baseUrl)).rejects.toThrow(SandboxError);
  });

  test('await using closes the sandbox', async () => {
    const { sandbox: seen } = await openForABlock();
    await expect(seen.fetch(seen.baseUrl)).rejects.toThrow(SandboxError);
  });

  test('a call ends by a signal of the environment', async () => {
    await using sandbox = createSandbox({ clock: 'manual', latency: 1e12 });
    const given = new AbortController();
    const url = `${sandbox.baseUrl}/user/balance`;
    const call = sandbox.fetch(url, { signal: given.signal });
    given.abort(new RangeError('of the caller'));
    await expect(call).rejects.toThrow(new RangeError('of the caller'));
    const slept = sandbox.clock.sleep(Infinity, given.signal);
    await expect(slept).rejects.toThrow(new RangeError('of the caller'));
  });

  test('a webhook is posted with the global fetch, and fails as it does', async () => {
    await using sandbox = createSandbox({
      clock: 'manual',
      // No program listens on the discard port of this machine.
      webhooks: { deliveryUrl: 'http://127.0.0.1:9/delivery' },
    });
    await sendMessage(sandbox);
    await sandbox.clock.advance('10s');
    const [attempt] = sandbox.webhooks.log();
    expect(attempt?.statusCode).toBeNull();
    expect(attempt?.error).toMatch(/ECONNREFUSED|bad port/);
  });
}
