import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox, type SandboxServer } from '../src/node.ts';
import { createRandom } from '../src/shared/random.ts';

const body = '{"to":["+447700900000"],"message":"Hello","sender_id":"MyApp"}';
const whole = [
  'POST /api/v1/sms/send?a=b HTTP/1.1',
  'Host: 127.0.0.1',
  'X-API-Key: sk_prod_local',
  'Content-Type: application/json',
  `Content-Length: ${body.length}`,
  'Connection: close',
  '',
  body,
].join('\r\n');

let sandbox: Sandbox;
let server: SandboxServer;

beforeAll(async () => {
  sandbox = createSandbox({ clock: 'manual' });
  server = await sandbox.listen();
});
afterAll(() => sandbox.close());

/** Sends raw bytes and resolves with everything the server sends until it closes the connection. */
function exchange(bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let reply = '';
    const socket = connect(server.port, '127.0.0.1', () => socket.end(bytes));
    socket.setTimeout(5000, () => {
      socket.destroy();
      reject(new Error(`No response to ${JSON.stringify(bytes.toString('latin1').slice(0, 500))}`));
    });
    socket.setEncoding('utf8').on('data', (text: string) => (reply += text));
    // The server may reset the connection on a malformed request; a response sent before that is
    // enough.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(reply);
    });
  });
}

function expectFine(reply: string): void {
  const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(reply) ?? [];
  expect(Number(status)).toBeLessThan(500);
  if (Number(status) < 400) return;
  const [head = '', text = ''] = reply.split('\r\n\r\n');
  expect(head.toLowerCase()).toContain('content-type: application/json');
  expect(JSON.parse(text.split(/(?<=\})HTTP/)[0] ?? '')).toMatchObject({
    status: false,
    error_code: expect.stringMatching(/^[A-Z_]+$/) as string,
    description: expect.stringMatching(/./) as string,
  });
}

test('the valid request succeeds', async () => {
  expect(await exchange(Buffer.from(whole))).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
});

describe('a malformed request gets an error in the documented shape', () => {
  test.each<[string, string]>([
    ['text that is not HTTP', 'hello\r\n\r\n'],
    ['an unknown method', whole.replace('POST', 'FROB')],
    ['another protocol', whole.replace('HTTP/1.1', 'FTP/1.1')],
    ['no host', whole.replace('Host: 127.0.0.1\r\n', '')],
    ['a broken host', whole.replace('Host: 127.0.0.1', 'Host: a b<>')],
    ['two lengths', whole.replace('Connection', 'Content-Length: 3\r\nConnection')],
    [
      'a length and chunks',
      whole.replace('Connection', 'Transfer-Encoding: chunked\r\nConnection'),
    ],
    ['broken chunks', whole.replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked')],
    ['a length that is not a number', whole.replace(/Content-Length: \d+/, 'Content-Length: many')],
    ['a body that ends early', whole.replace(/Content-Length: \d+/, 'Content-Length: 5000')],
    ['a header without a colon', whole.replace('X-API-Key: ', 'X-API-Key ')],
    ['a header with a NUL', whole.replace('sk_prod_local', 'sk\0local')],
    [
      'headers without end',
      whole.replace('Connection', `X-Long: ${'a'.repeat(40_000)}\r\nConnection`),
    ],
    ['a space in the path', whole.replace('/sms/send', '/sms/ send')],
    ['an invalid path', whole.replace('/api/v1/sms/send?a=b', '//[::')],
    ['an invalid absolute URL', whole.replace('/api', 'http://[/api')],
    ['half an escape', whole.replace('/sms/send', '/sms/%E0%A4%A')],
  ])('%s', async (_, text) => {
    const reply = await exchange(Buffer.from(text, 'latin1'));
    expect(reply).toMatch(/^HTTP\/1\.1 4\d\d /);
    expectFine(reply);
  });
});

test('Expect and Upgrade headers do not stop a request', async () => {
  for (const header of ['Expect: 100-continue', 'Expect: more', 'Upgrade: websocket']) {
    const reply = await exchange(
      Buffer.from(whole.replace('Connection', `${header}\r\nConnection`)),
    );
    expect(reply).toContain('HTTP/1.1 200 OK\r\n');
  }
});

test('500 requests with random byte changes never get a 500 and never hang', async () => {
  for (let index = 0; index < 500; index += 1) {
    const random = createRandom('bytes', index);
    const bytes = Buffer.from(whole);
    for (let count = random.integer(1, 4); count > 0; count -= 1) {
      bytes[random.integer(0, bytes.length - 1)] = random.integer(0, 255);
    }
    const reply = await exchange(bytes);
    try {
      expectFine(reply);
    } catch (error) {
      const shown = JSON.stringify([bytes.toString('latin1'), reply]);
      throw new Error(`Case ${index}: ${shown}`, { cause: error });
    }
  }
}, 60_000);

test('the sandbox still works after all malformed requests', async () => {
  expect(await exchange(Buffer.from(whole))).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
});
