import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import {
  createSandbox,
  outcomes,
  SandboxError,
  type Sandbox,
  type WaitOptions,
} from '../src/node.ts';
import { countTests } from './support/count-tests.ts';

interface Sending {
  readonly to?: string;
  readonly text?: string;
  readonly from?: string;
  readonly key?: string;
}

const [anna, ben] = outcomes.delivered;

async function send(sandbox: Sandbox, sending: Sending = {}): Promise<string> {
  const {
    to = anna,
    text = 'Your code is 847291',
    from = 'MyApp',
    key = 'sk_prod_local',
  } = sending;
  const response = await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
    method: 'POST',
    headers: { 'X-API-Key': key },
    body: JSON.stringify({ to: [to], message: text, sender_id: from }),
  });
  const { results } = (await response.json()) as { results?: { message_id: string }[] };
  return results?.[0]?.message_id ?? '';
}

async function readError(promise: Promise<unknown>): Promise<SandboxError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SandboxError)) throw new Error('Expected a SandboxError.');
  return error;
}

describe('a message', () => {
  test('that has arrived ends the wait at once', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const messageId = await send(sandbox);
    const message = await sandbox.waitForMessage({ to: anna, text: /\d{6}/ });
    expect(message).toEqual(sandbox.messages()[0]);
    expect(message).toMatchObject({ messageId, recipient: anna, text: 'Your code is 847291' });
  });

  test('that arrives later ends the wait when it is accepted', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const waits = [{ to: anna }, { text: 'code' }, { from: 'MyApp' }, {}, undefined].map((wait) =>
      sandbox.waitForMessage(wait),
    );
    const messageId = await send(sandbox);
    for (const wait of waits) expect(await wait).toMatchObject({ messageId, status: 'pending' });
  });

  test('is found although its response is late, or its connection breaks', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    sandbox.faults.add({ kind: 'latency', phase: 'after', ms: 600_000, nth: 1 });
    void send(sandbox, { to: anna }).catch(() => undefined);
    expect(await sandbox.waitForMessage({ to: anna })).toMatchObject({ recipient: anna });
    sandbox.faults.clear();
    sandbox.faults.add({ kind: 'drop-after', on: 'sms.send' });
    const lost = send(sandbox, { to: ben }).catch(() => 'lost');
    expect(await sandbox.waitForMessage({ to: ben })).toMatchObject({ recipient: ben });
    expect(await lost).toBe('lost');
  });

  test('of a test key, or of another workspace, is found too', async () => {
    await using sandbox = createSandbox({
      clock: 'manual',
      apiKeys: ['sk_test_local', { key: 'sk_prod_18', workspaceId: 18 }],
    });
    await send(sandbox, { to: anna, key: 'sk_test_local' });
    await send(sandbox, { to: ben, key: 'sk_prod_18' });
    expect(await sandbox.waitForMessage({ to: anna })).toMatchObject({ isTest: true });
    expect(await sandbox.waitForMessage({ to: ben })).toMatchObject({ workspaceId: 18 });
  });

  test('is waited for until it has a status', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    await send(sandbox);
    const wait = sandbox.waitForMessage({ to: anna, status: 'DELIVRD' });
    await sandbox.clock.advance('10s');
    expect(await wait).toMatchObject({ status: 'DELIVRD' });
    const later = sandbox.waitForMessage({ to: ben, status: 'DELIVRD', timeoutMs: 600_000 });
    await send(sandbox, { to: ben });
    // A manual clock moves by itself to the status.
    expect(await later).toMatchObject({ status: 'DELIVRD', recipient: ben });
    const never = sandbox.waitForMessage({ to: ben, status: 'EXPIRED', timeoutMs: 86_400_000 });
    await send(sandbox, { to: ben });
    expect((await readError(never)).code).toBe('MESSAGE_TIMEOUT');
    const newest = await sandbox.waitForMessage({ status: 'DELIVRD' });
    expect(newest.id).toBe(sandbox.messages().at(-1)?.id);
  });

  test.each([
    ['the newest without `after`', undefined, 'third 3333'],
    ['the next with `after`', 0, 'second 2222'],
  ])('is one of several: %s', async (_, after, text) => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const ids: string[] = [];
    for (const sent of ['first 1111', 'second 2222', 'third 3333']) {
      ids.push(await send(sandbox, { text: sent }));
      await sandbox.clock.advance('2d');
    }
    const wait = after === undefined ? {} : { after: ids[after] };
    expect((await sandbox.waitForMessage({ text: /\d{4}/, ...wait })).text).toBe(text);
  });

  test('after another one is the second code, not the first', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const first = await send(sandbox, { text: 'Code 1111' });
    const wait = sandbox.waitForMessage({ to: anna, text: /\d{4}/, after: first });
    await send(sandbox, { to: ben, text: 'Code 2222' });
    await send(sandbox, { text: 'Code 3333' });
    expect((await wait).text).toBe('Code 3333');
  });

  test.each([/\d{6}/g, /\d{6}/y, /YOUR/i, /^.{19}$/su])(
    'is matched by %s each time, and the pattern stays as it was',
    async (pattern) => {
      await using sandbox = createSandbox({ clock: 'manual' });
      await send(sandbox, pattern.sticky ? { text: '847291 is your code' } : {});
      pattern.lastIndex = 3;
      await sandbox.waitForMessage({ text: pattern });
      await sandbox.waitForMessage({ text: pattern });
      expect(pattern.lastIndex).toBe(3);
    },
  );

  test('is matched by a pattern of another realm, such as that of a test runner', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    await send(sandbox);
    const text = runInContext('/\\d{6}/', createContext()) as RegExp;
    expect(text instanceof RegExp).toBe(false);
    expect(await sandbox.waitForMessage({ text })).toMatchObject({ recipient: anna });
  });

  test('is found among later ones after a reset or a restored snapshot', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const before = sandbox.snapshot();
    for (const text of ['a', 'b', 'c']) await send(sandbox, { text });
    const wait = sandbox.waitForMessage({ text: 'again' });
    sandbox.reset();
    await send(sandbox, { text: 'again' });
    expect((await wait).text).toBe('again');
    const second = sandbox.waitForMessage({ text: 'restored' });
    sandbox.restore(before);
    await send(sandbox, { text: 'restored' });
    expect((await second).text).toBe('restored');
  });
});

describe('a timeout', () => {
  test('comes with the manual clock, without real time', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    // A day of real time would not fit into a test.
    const failure = readError(sandbox.waitForMessage({ to: anna, timeoutMs: 86_400_000 }));
    await sandbox.clock.advance('1d');
    expect((await failure).code).toBe('MESSAGE_TIMEOUT');
  });

  test('comes with real time if the clock stands still, or runs', async () => {
    for (const clock of ['manual', 'real', { speed: 0.001 }] as const) {
      await using sandbox = createSandbox({ clock });
      const error = await readError(sandbox.waitForMessage({ to: anna, timeoutMs: 30 }));
      expect(error.code).toBe('MESSAGE_TIMEOUT');
    }
  });

  test('does not come early because the clock runs fast', async () => {
    await using sandbox = createSandbox({ clock: { speed: 100_000 } });
    const wait = sandbox.waitForMessage({ to: anna, timeoutMs: 60_000 });
    const startedAt = sandbox.clock.now();
    await expect.poll(() => sandbox.clock.now() - startedAt).toBeGreaterThan(600_000);
    await send(sandbox);
    expect(await wait).toMatchObject({ recipient: anna });
  });

  test('lists the messages that did arrive, with masked numbers and texts', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    await send(sandbox, { to: ben, text: 'Your code is 847-291' });
    await send(sandbox, { to: anna, text: 'Dear Anna, رمزك 1234 🎉' });
    await send(sandbox, { to: anna, from: '+447700900123', text: 'x'.repeat(60) });
    const { message } = await readError(
      sandbox.waitForMessage({ to: anna, from: 'MyApp', text: /\d{6}/, timeoutMs: 0 }),
    );
    expect(message).toBe(
      [
        'No message matched within 0 ms.',
        'The newest messages, masked:',
        '  pending to +44…001 from MyApp: "xxxx xxxx xx 000-000" (differs: to, text)',
        '  pending to +44…000 from MyApp: "xxxx xxxx, xxxx 0000 ·" (differs: text)',
        `  pending to +44…000 from +44…123: "${'x'.repeat(40)}…" (differs: from, text)`,
      ].join('\n'),
    );
  });

  test('lists the sends that the API refused', async () => {
    await using sandbox = createSandbox({ clock: 'manual', balance: 0 });
    await send(sandbox);
    await send(sandbox, { key: 'sk_prod_other' });
    const { message } = await readError(sandbox.waitForMessage({ timeoutMs: 0 }));
    expect(message).toBe(
      [
        'No message matched within 0 ms.',
        'No message arrived: check that your program sends to this sandbox.',
        'The newest sends that failed:',
        '  402 INSUFFICIENT_BALANCE',
        '  401 INVALID_API_KEY',
      ].join('\n'),
    );
  });

  test('lists no more than the ten newest', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    for (let count = 0; count < 12; count += 1) await send(sandbox, { text: `No ${count}` });
    const { message } = await readError(sandbox.waitForMessage({ text: 'z', timeoutMs: 0 }));
    expect(message.split('\n').filter((line) => line.startsWith('  '))).toHaveLength(10);
  });
});

describe('a wait ends', () => {
  test('with CLOSED when the sandbox is closed, and when it was', async () => {
    const sandbox = createSandbox();
    const failure = readError(sandbox.waitForMessage());
    await sandbox.close();
    expect((await failure).code).toBe('CLOSED');
    expect((await readError(sandbox.waitForMessage())).code).toBe('CLOSED');
  });

  test('with the reason of its signal', async () => {
    await using sandbox = createSandbox();
    const controller = new AbortController();
    const wait = sandbox.waitForMessage({ signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(wait).rejects.toThrow('enough');
    await expect(sandbox.waitForMessage({ signal: controller.signal })).rejects.toThrow('enough');
  });
});

describe('options that cannot match are refused', () => {
  test.each<[unknown, string]>([
    [{ to: '07700900000' }, 'to must be a number in E.164 such as "+447700900000".'],
    [{ to: 447700900000 }, 'to must be a number in E.164 such as "+447700900000".'],
    [{ from: '' }, 'from must be text that is not empty.'],
    [{ text: '' }, 'text must be text that is not empty, or a RegExp.'],
    [{ text: 847291 }, 'text must be text that is not empty, or a RegExp.'],
    [
      { status: 'DELIVERED' },
      'status must be one of pending, sent, ACCEPTD, ENROUTE, DELIVRD, UNDELIV, REJECTD, DELETED, EXPIRED, UNKNOWN, failed.',
    ],
    [{ timeoutMs: -1 }, 'timeoutMs must be milliseconds, 0 or more.'],
    [{ timeoutMs: '10s' }, 'timeoutMs must be milliseconds, 0 or more.'],
    [{ signal: {} }, 'signal must be an AbortSignal.'],
    [{ signal: null }, 'signal must be an AbortSignal.'],
    [{ signal: new AbortController() }, 'signal must be an AbortSignal.'],
    [
      { recipient: '+447700900000' },
      'Unknown option "recipient": expected to, from, text, status, after, timeoutMs or signal.',
    ],
    ['+447700900000', 'waitForMessage takes an object such as { to: "+447700900000" }.'],
    [null, 'waitForMessage takes an object such as { to: "+447700900000" }.'],
  ])('%j', async (options, problem) => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const error = await readError(sandbox.waitForMessage(options as WaitOptions));
    expect([error.code, error.message]).toEqual(['INVALID_OPTION', problem]);
  });

  test('an unknown message in `after`', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const error = await readError(sandbox.waitForMessage({ after: 'api_1' }));
    expect([error.code, error.message]).toEqual([
      'UNKNOWN_MESSAGE',
      'after: no message has this ID.',
    ]);
  });
});

test('a wait reads a long history once, not again for each message', async () => {
  await using sandbox = createSandbox({ clock: 'manual', balance: 100_000 });
  const to = Array.from({ length: 100 }, (_, index) => `+4474001${String(index).padStart(5, '0')}`);
  const body = JSON.stringify({ to, message: 'Hello', sender_id: 'MyApp' });
  const headers = { 'X-API-Key': 'sk_prod_local' };
  const url = `${sandbox.baseUrl}/sms/send`;
  for (let batch = 0; batch < 20; batch += 1) {
    await sandbox.fetch(url, { method: 'POST', headers, body });
  }
  using counter = countTests('Code');
  const wait = sandbox.waitForMessage({ text: /Code/ });
  expect(counter.count).toBe(2000);
  for (let count = 0; count < 5; count += 1) await send(sandbox, { text: 'Hello' });
  await send(sandbox, { text: 'Code' });
  await wait;
  // Six new messages, the last of which is tested again when it ends the wait.
  expect(counter.count).toBeLessThan(2020);
});
