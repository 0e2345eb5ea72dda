import { describe, expect, test } from 'vitest';
import { createSandbox, outcomes, SandboxError, type Sandbox } from '../src/node.ts';
import { sendMessage } from './support/send-message.ts';

interface Hook {
  readonly status?: string;
  readonly message_id?: string;
}

/** A sandbox that records the bodies of its webhooks in `hooks`. */
function open(hooks: Hook[] = []): Sandbox {
  return createSandbox({
    clock: 'manual',
    now: '2026-02-13T10:30:00Z',
    webhooks: { deliveryUrl: 'http://127.0.0.1:9/hook' },
    fetch: async (input, init) => {
      hooks.push((await new Request(input, init).json()) as Hook);
      return new Response(null, { status: 204 });
    },
  });
}

async function sendOne(sandbox: Sandbox, key?: string): Promise<string> {
  await sendMessage(sandbox, key);
  return sandbox.messages().at(-1)?.messageId ?? '';
}

function readCode(act: () => void): string {
  try {
    act();
    return 'none';
  } catch (error) {
    return error instanceof SandboxError ? error.code : String(error);
  }
}

describe('deliver', () => {
  test('gives the final status now, once, with its webhook', async () => {
    const hooks: Hook[] = [];
    await using sandbox = open(hooks);
    const messageId = await sendOne(sandbox);
    sandbox.deliver(messageId);
    expect(sandbox.messages()[0]).toMatchObject({
      status: 'DELIVRD',
      statusCode: '000',
      deliveredAt: '2026-02-13T10:30:00Z',
    });
    await sandbox.clock.advance('4d');
    expect(sandbox.messages()[0]?.deliveredAt).toBe('2026-02-13T10:30:00Z');
    expect(hooks).toMatchObject([{ status: 'DELIVRD', message_id: messageId }]);
    expect(readCode(() => sandbox.deliver(messageId))).toBe('FINAL_STATUS');
    expect(readCode(() => sandbox.fail(messageId))).toBe('FINAL_STATUS');
  });

  test('wins over the outcome of the number', async () => {
    await using sandbox = open();
    const [to] = outcomes.undelivered;
    await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
      method: 'POST',
      headers: { 'X-API-Key': 'sk_prod_local' },
      body: JSON.stringify({ to: [to], message: 'Hi', sender_id: 'MyApp' }),
    });
    sandbox.deliver(sandbox.messages()[0]?.messageId ?? '');
    await sandbox.clock.advance('4d');
    expect(sandbox.messages()[0]?.status).toBe('DELIVRD');
  });

  test('works for a message of a test key', async () => {
    await using sandbox = open();
    sandbox.deliver(await sendOne(sandbox, 'sk_test_local'));
    expect(sandbox.messages()[0]).toMatchObject({ isTest: true, status: 'DELIVRD' });
  });
});

describe('fail', () => {
  test.each([
    [undefined, 'UNDELIV', '027'],
    ['REJECTD', 'REJECTD', '069'],
    ['EXPIRED', 'EXPIRED', '255'],
    ['UNKNOWN', 'UNKNOWN', '999'],
    ['failed', 'failed', null],
  ] as const)('with %s ends the message as %s', async (given, status, statusCode) => {
    const hooks: Hook[] = [];
    await using sandbox = open(hooks);
    const messageId = await sendOne(sandbox);
    const [before] = sandbox.messages();
    sandbox.fail(messageId, given);
    await sandbox.clock.advance('4d');
    const isRefunded = status === 'failed';
    const cost = isRefunded ? 0 : before?.cost;
    expect(sandbox.messages()[0]).toMatchObject({ status, statusCode, cost, deliveredAt: null });
    // Contract §6.4 reports every final status of a carrier; `failed` is the gateway's own.
    expect(hooks.map((hook) => hook.status)).toEqual(isRefunded ? [] : [status]);
    const balance = await sandbox.fetch(`${sandbox.baseUrl}/user/balance`, {
      headers: { 'X-API-Key': 'sk_prod_local' },
    });
    expect(await balance.json()).toMatchObject({ balance: 1000 - (cost ?? 0) });
  });

  test('refuses any other status, and an unknown message', async () => {
    await using sandbox = open();
    const messageId = await sendOne(sandbox);
    for (const status of ['DELIVRD', 'sent', 'toString', 5, null]) {
      expect(readCode(() => sandbox.fail(messageId, status as never))).toBe('INVALID_OPTION');
    }
    expect(readCode(() => sandbox.fail('api_1'))).toBe('UNKNOWN_MESSAGE');
    expect(readCode(() => sandbox.deliver('api_1'))).toBe('UNKNOWN_MESSAGE');
    expect(sandbox.messages()[0]?.status).toBe('pending');
  });
});

describe('over HTTP', () => {
  async function post(sandbox: Sandbox, path: string, body?: object): Promise<unknown> {
    const response = await sandbox.fetch(`http://sandbox.invalid/_sandbox/messages/${path}`, {
      method: 'POST',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { error_code: code } = (await response.json()) as { readonly error_code?: string };
    return [response.status, code];
  }

  test('both work, and say why they cannot', async () => {
    await using sandbox = open();
    const [first, second] = [await sendOne(sandbox), await sendOne(sandbox)];
    expect(await post(sandbox, `${first}/deliver`)).toEqual([200, undefined]);
    expect(await post(sandbox, `${first}/deliver`)).toEqual([409, 'FINAL_STATUS']);
    expect(await post(sandbox, `${second}/fail`, { state: 'EXPIRED' })).toEqual([
      400,
      'INVALID_OPTION',
    ]);
    expect(await post(sandbox, `${second}/fail`, { status: 'sent' })).toEqual([
      400,
      'INVALID_OPTION',
    ]);
    expect(await post(sandbox, `${second}/fail`, { status: 'EXPIRED' })).toEqual([200, undefined]);
    expect(await post(sandbox, 'none/fail')).toEqual([404, 'UNKNOWN_MESSAGE']);
    expect(sandbox.messages().map(({ status }) => status)).toEqual(['DELIVRD', 'EXPIRED']);
  });
});
