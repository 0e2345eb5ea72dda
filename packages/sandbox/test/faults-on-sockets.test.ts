import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { createSandbox, type Fault, type Sandbox, type SandboxServer } from '../src/node.ts';
import { callServer, readFailure, readPath, sendMessage } from './support/send-message.ts';

interface Opened extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly server: SandboxServer;
  readonly callee: ReturnType<typeof callServer>;
}

async function open(...faults: readonly Fault[]): Promise<Opened> {
  const sandbox = createSandbox({ clock: 'manual' });
  for (const fault of faults) sandbox.faults.add(fault);
  const server = await sandbox.listen();
  return {
    sandbox,
    server,
    callee: callServer(server),
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}

test('refuse closes the port for the next call, for the given time', async () => {
  await using opened = await open({ kind: 'refuse', nth: 1, ms: 100 });
  expect(await readFailure(sendMessage(opened.callee))).toBe('ECONNREFUSED');
  expect(opened.sandbox.messages()).toEqual([]);
  await expect.poll(() => readFailure(readPath(opened.callee, '/user/balance'))).toBeUndefined();
  expect((await sendMessage(opened.callee)).status).toBe(200);
});

test('the second call is refused although the first left its connection open', async () => {
  await using opened = await open({ kind: 'refuse', on: 'sms.send', nth: 2, ms: 60_000 });
  expect((await readPath(opened.callee, '/user/balance')).status).toBe(200);
  const first = await sendMessage(opened.callee);
  expect([first.status, first.headers.get('Connection')]).toEqual([200, 'close']);
  expect(await readFailure(sendMessage(opened.callee))).toBe('ECONNREFUSED');
  opened.sandbox.faults.clear();
  await expect.poll(() => readFailure(sendMessage(opened.callee))).toBeUndefined();
  expect(opened.sandbox.messages()).toHaveLength(2);
});

test('refuse without nth or times closes the port until the fault is removed', async () => {
  await using opened = await open();
  const take = opened.sandbox.faults.add({ kind: 'refuse', ms: 1 });
  for (let call = 0; call < 5; call += 1) {
    expect(await readFailure(sendMessage(opened.callee))).toBe('ECONNREFUSED');
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  take();
  await expect.poll(() => readFailure(sendMessage(opened.callee))).toBeUndefined();
});

test('a server whose port is closed by a fault can be closed', async () => {
  const opened = await open({ kind: 'refuse' });
  await opened.server.close();
  await opened.sandbox.close();
  expect(await readFailure(sendMessage(opened.callee))).toBe('ECONNREFUSED');
});

test.each<['drop-before' | 'drop-after', number]>([
  ['drop-before', 0],
  ['drop-after', 1],
])('%s drops the connection with %i messages sent', async (kind, count) => {
  await using opened = await open({ kind, on: 'sms.send', times: 1 });
  expect(['UND_ERR_SOCKET', 'ECONNRESET']).toContain(await readFailure(sendMessage(opened.callee)));
  expect(opened.sandbox.messages()).toHaveLength(count);
  expect((await sendMessage(opened.callee)).status).toBe(200);
  expect(opened.sandbox.messages()).toHaveLength(count + 1);
});

test('a cut body ends early, or breaks the connection', async () => {
  await using opened = await open(
    { kind: 'cut-json', nth: 1 },
    { kind: 'cut-json', nth: 2, how: 'drop' },
  );
  const ended = await sendMessage(opened.callee);
  const text = await ended.text();
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  const broken = await sendMessage(opened.callee);
  expect(broken.status).toBe(200);
  expect(['UND_ERR_SOCKET', 'ECONNRESET']).toContain(await readFailure(broken.text()));
  expect((await sendMessage(opened.callee)).status).toBe(200);
});

test('cut-csv with how: drop breaks the connection during an export', async () => {
  await using opened = await open({ kind: 'cut-csv', how: 'drop' });
  const response = await readPath(opened.callee, '/sms/messages/unified/export?period=30d');
  expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect(['UND_ERR_SOCKET', 'ECONNRESET']).toContain(await readFailure(response.text()));
});

test('the other faults work the same on a socket', async () => {
  await using opened = await open(
    { kind: 'rate-limit', form: 'html', retryAfter: 2, nth: 1 },
    { kind: 'rate-limit', form: 'empty', nth: 2 },
    { kind: 'content-type', nth: 3 },
    { kind: 'clock-skew', ms: -86_400_000 * 365, nth: 4 },
    { kind: 'degraded-cache', status: 'partial', reason: 'cache_disabled', nth: 5 },
    { kind: 'latency', ms: 10, nth: 6 },
  );
  const read = async (): Promise<Response> => readPath(opened.callee, '/user/balance');
  const html = await read();
  expect([html.status, html.headers.get('Retry-After')]).toEqual([429, '2']);
  const empty = await read();
  expect([empty.status, await empty.text()]).toEqual([429, '']);
  expect((await read()).headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  const past = Date.parse((await read()).headers.get('Date') ?? '');
  expect(opened.sandbox.clock.now() - past).toBeGreaterThan(86_400_000 * 364);
  const degraded = await read();
  expect([
    degraded.headers.get('X-Sms-Gateway-Status'),
    degraded.headers.get('X-Sms-Gateway-Reason'),
  ]).toEqual(['partial', 'cache_disabled']);
  expect((await read()).status).toBe(200);
});

test('if another program takes the port meanwhile, the server listens again once it is free', async () => {
  await using sandbox = createSandbox({ clock: 'manual' });
  const { port, url } = await sandbox.listen();
  // The second time finds what the first left behind, such as a listener for errors that is used up.
  for (let round = 1; round <= 2; round += 1) {
    const remove = sandbox.faults.add({ kind: 'refuse', times: 1, ms: 60_000 });
    const other = createServer((_, response) => response.end('other'));
    await expect
      .poll(() => once(other.listen(port, '127.0.0.1'), 'listening').then(() => 'taken'))
      .toBe('taken');
    remove();
    expect(await (await fetch(url)).text()).toBe('other');
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
    await expect
      .poll(
        () =>
          fetch(url).then(
            ({ status }) => status,
            () => 'refused',
          ),
        { timeout: 10_000 },
      )
      .toBe(404);
  }
});
