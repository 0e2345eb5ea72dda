import { expect, test } from 'vitest';
import { createRandom, type Random } from '../src/shared/random.ts';
import { createSandbox } from '../src/index.ts';

const paths = [
  'GET /messages',
  'GET /messages/wait?timeoutMs=0',
  'POST /messages/x/click',
  'POST /messages/x/deliver',
  'POST /messages/x/fail',
  'GET /requests',
  'GET /webhooks',
  'GET /clock',
  'POST /clock',
  'POST /clock',
  'GET /faults',
  'POST /faults',
  'POST /faults',
  'DELETE /faults/1',
  'POST /reset',
  'PUT /snapshot',
  'PUT /snapshot',
] as const;

const values = [
  ...[null, true, false, 0, -1, 1, 2.5, 1e9, 1e21, 1e308, '', 'x', '1s', '-1s', '9'.repeat(30)],
  ...['99999999999d', '1e3s', [], [1], [1, 2], {}, { a: 1 }, 'sms.send', '/', 'before', 'drop'],
  ...['latency', 'status', 'drop-after', 'cut-json', 'clock-skew', 'rotate-key', 'rate-limit'],
] as const;

const fields = [
  ...['advance', 'speed', 'paused', 'kind', 'on', 'nth', 'probability', 'times', 'ms', 'phase'],
  ...['status', 'body', 'headers', 'at', 'how', 'key', 'graceMs', 'retryAfter', 'url', '__proto__'],
  ...['to', 'from', 'text', 'pattern', 'after', 'search', 'limit', 'recipient'],
] as const;

const snapshotFields = [
  ...['format', 'seed', 'openedAt', 'now', 'counters', 'apiKeys', 'usedSignatures', 'timers'],
  ...['workspaces', 'faults', 'requests'],
] as const;

function drawBody(random: Random, path: string, snapshot: object): string {
  if (random.next() < 0.1) return random.pick(['', '{', 'null', '[]', '1', '"a"'] as const);
  const body: Record<string, unknown> = {};
  if (path === 'PUT /snapshot') {
    Object.assign(body, snapshot, { [random.pick(snapshotFields)]: random.pick(values) });
  } else {
    for (let count = random.integer(0, 4); count > 0; count -= 1) {
      body[random.pick(fields)] = random.pick(values);
    }
  }
  return JSON.stringify(body);
}

test('2,000 malformed calls to /_sandbox never get a 500, never hang, and do not break the API', async () => {
  await using sandbox = createSandbox({ clock: 'manual', hasHistory: false });
  const snapshot = sandbox.snapshot();
  for (let index = 0; index < 2000; index += 1) {
    const random = createRandom('control', index);
    const call = random.pick(paths);
    const [method = '', path = ''] = call.split(' ');
    const body = method === 'GET' ? undefined : drawBody(random, call, snapshot);
    const query =
      random.next() < 0.3 ? `${random.pick(fields)}=${JSON.stringify(random.pick(values))}` : '';
    const separator = query === '' ? '' : path.includes('?') ? '&' : '?';
    const response = await sandbox.fetch(
      `http://sandbox.invalid/_sandbox${path}${separator}${query}`,
      {
        method,
        signal: AbortSignal.timeout(5000),
        ...(body === undefined ? {} : { body }),
      },
    );
    const shown = `Case ${index}: ${call}${query} ${String(body).slice(0, 300)}`;
    const reply = (await response.json()) as Record<string, unknown>;
    expect(response.status, shown).toBeLessThan(500);
    if (response.status >= 400) {
      expect(reply, shown).toMatchObject({
        status: false,
        error_code: expect.stringMatching(/^[A-Z_]+$/) as string,
        description: expect.stringMatching(/./) as string,
      });
    }
    sandbox.faults.clear();
    const balance = await sandbox.fetch(`${sandbox.baseUrl}/user/balance`, {
      headers: { 'X-API-Key': 'sk_prod_local' },
    });
    expect(balance.status, shown).toBeLessThan(500);
    // A snapshot without keys or workspaces is valid, but later calls would all fail.
    if (balance.status !== 200) sandbox.restore(snapshot);
  }
}, 60_000);
