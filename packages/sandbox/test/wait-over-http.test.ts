import { describe, expect, test } from 'vitest';
import { createSandbox, type SandboxServer } from '../src/node.ts';
import { countTests } from './support/count-tests.ts';
import { callServer, sendMessage } from './support/send-message.ts';

function wait(
  { origin }: SandboxServer,
  query: Readonly<Record<string, string>>,
): Promise<Response> {
  return fetch(`${origin}/_sandbox/messages/wait?${String(new URLSearchParams(query))}`);
}

describe('a long poll over HTTP', () => {
  test('responds with the message and the match when the message arrives', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const server = await sandbox.listen();
    const response = wait(server, { to: '+447700900000', pattern: '(He)(l+)o' });
    await sendMessage(callServer(server));
    const body: unknown = await (await response).json();
    expect(body).toEqual({ message: sandbox.messages()[0], match: ['Hello', 'He', 'll'] });
    const again = await wait(server, { text: 'ell' });
    expect(await again.json()).toEqual({ message: sandbox.messages()[0], match: null });
  });

  test('takes every field', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const server = await sandbox.listen();
    await sendMessage(callServer(server));
    const [first] = sandbox.messages();
    const response = wait(server, {
      to: '+447700900000',
      from: 'MyApp',
      text: 'Hello',
      after: first?.messageId ?? '',
      status: 'DELIVRD',
      timeoutMs: '60000',
    });
    await sendMessage(callServer(server));
    await sandbox.clock.advance('10s');
    expect(await (await response).json()).toEqual({ message: sandbox.messages()[1], match: null });
    expect(sandbox.messages()[1]?.status).toBe('DELIVRD');
  });

  test('responds at a timeout with the messages that did arrive, masked', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const server = await sandbox.listen();
    await sendMessage(callServer(server));
    let status = 0;
    const done = wait(server, { pattern: '\\d{6}', timeoutMs: '3600000' }).then((response) => {
      status = response.status;
    });
    // Time may move before the request has arrived, so move it until the response is there.
    while (status === 0) {
      await sandbox.clock.advance('1h');
      await new Promise((resolve) => setImmediate(resolve));
    }
    await done;
    expect(status).toBe(404);
    const late = await wait(server, { pattern: '\\d{6}', timeoutMs: '0' });
    expect(await late.json()).toEqual({
      status: false,
      error_code: 'MESSAGE_TIMEOUT',
      description: [
        'No message matched within 0 ms.',
        'The newest messages, masked:',
        '  DELIVRD to +44…000 from MyApp: "xxxxx" (differs: text)',
      ].join('\n'),
    });
  });

  test.each([
    ['to=07700', 'to must be a number in E.164 such as "+447700900000".'],
    ['pattern=(', 'pattern must be a regular expression, such as \\d{6}.'],
    ['pattern=a&text=a', 'Send either text or pattern, not both.'],
    ['timeoutMs=soon', 'timeoutMs must be a whole number, 0 or more.'],
    [
      'limit=1',
      'Unknown parameter "limit": expected to, from, text, pattern, status, after or timeoutMs.',
    ],
    [
      '__proto__=1',
      'Unknown parameter "__proto__": expected to, from, text, pattern, status, after or timeoutMs.',
    ],
  ])('refuses %s', async (query, description) => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const response = await sandbox.fetch(`http://sandbox.invalid/_sandbox/messages/wait?${query}`);
    expect([response.status, await response.json()]).toEqual([
      400,
      { status: false, error_code: 'INVALID_OPTION', description },
    ]);
  });

  test('ends on the server when its client gives up', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const server = await sandbox.listen();
    using counter = countTests('given up');
    async function countLooks(): Promise<number> {
      const before = counter.count;
      await sendMessage(sandbox);
      return counter.count - before;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const query = new URLSearchParams({ pattern: 'given up', timeoutMs: '600000' });
    const given = fetch(`${server.origin}/_sandbox/messages/wait?${String(query)}`, { signal });
    await expect.poll(countLooks).toBeGreaterThan(0);
    controller.abort();
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(countLooks).toBe(0);
  });

  test('ends when the sandbox closes', async () => {
    const sandbox = createSandbox({ clock: 'manual' });
    const server = await sandbox.listen();
    const cut = wait(server, { timeoutMs: '600000' }).then(
      ({ status }) => status,
      () => 'cut',
    );
    await sandbox.close();
    expect(['cut', 400]).toContain(await cut);
  });
});
