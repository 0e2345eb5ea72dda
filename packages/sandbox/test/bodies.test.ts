import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createSandbox, type SandboxOptions } from '../src/node.ts';

/** Sends the head of a request on a socket, and never its body. Resolves with the response so far. */
async function sendHead(options: SandboxOptions, head: readonly string[]): Promise<string> {
  await using sandbox = createSandbox(options);
  await using server = await sandbox.listen();
  const socket = connect(server.port, '127.0.0.1');
  socket.write([...head, 'Host: 127.0.0.1', '', ''].join('\r\n'));
  const response = await new Promise<string>((resolve, reject) => {
    socket.once('data', (data: Buffer) => resolve(data.toString()));
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('closed without a response')));
  });
  socket.destroy();
  return response;
}

const endless = 'Content-Length: 1000000000000';
const post = 'POST /api/v1/sms/send HTTP/1.1';

describe('a response comes before the body', () => {
  test.each([
    ['without a key', [post, endless], '401', 'UNAUTHORIZED'],
    ['with an unknown key', [post, endless, 'X-API-Key: sk_prod_x'], '401', 'INVALID_API_KEY'],
    ['with an unknown token', [post, endless, 'Authorization: Bearer x'], '401', 'INVALID_TOKEN'],
    ['of unknown length', [post, 'Transfer-Encoding: chunked'], '401', 'UNAUTHORIZED'],
    ['too large', [post, endless, 'X-API-Key: sk_prod_local'], '400', 'INVALID_BODY'],
    ['for no endpoint', ['POST /nowhere HTTP/1.1', endless], '404', 'NOT_FOUND'],
    ['for a conversion without a token', ['POST /action HTTP/1.1', endless], '401', 'UNAUTHORIZED'],
    [
      'for control from another site',
      ['PUT /_sandbox/snapshot HTTP/1.1', endless, 'Origin: https://shop.example'],
      '404',
      'NOT_FOUND',
    ],
    ['too large for control', ['POST /_sandbox/clock HTTP/1.1', endless], '400', 'INVALID_BODY'],
    [
      'too large for a snapshot',
      ['PUT /_sandbox/snapshot HTTP/1.1', endless],
      '400',
      'INVALID_BODY',
    ],
  ])('%s', async (_, head, status, code) => {
    const response = await sendHead({ clock: 'manual' }, head);
    expect(response).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(response).toContain(code);
  });

  test('but not with a known key: the body decides', async () => {
    const head = [post, 'X-API-Key: sk_prod_local', 'Content-Length: 5'];
    const response = sendHead({ clock: 'manual' }, head);
    const timer = new Promise((resolve) => setTimeout(() => resolve('nothing yet'), 300));
    expect(await Promise.race([response, timer])).toBe('nothing yet');
    response.catch(() => undefined);
  });
});

describe('in process', () => {
  /** A body of any length, which counts its pieces of 100,000 bytes as they are read. */
  function openBody(): { readonly body: ReadableStream<Uint8Array>; readonly read: () => number } {
    let count = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          count += 1;
          controller.enqueue(new Uint8Array(100_000).fill(0x20));
          if (count === 1000) controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    return { body, read: () => count };
  }

  test.each([
    ['an unknown key', 'sk_prod_x', 401, 0],
    ['a known key', 'sk_prod_local', 400, 11],
  ])('a stream with %s is read no further than needed', async (_, key, status, pieces) => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const { body, read } = openBody();
    const init = { method: 'POST', headers: { 'X-API-Key': key }, body, duplex: 'half' };
    const response = await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, init);
    expect(response.status).toBe(status);
    // The stream of a request reads one piece ahead.
    expect(read()).toBeGreaterThanOrEqual(pieces);
    expect(read()).toBeLessThanOrEqual(pieces + 2);
    expect(sandbox.requests()[0]).toMatchObject({ status, body: null });
  });

  test.each([
    [1_000_000, 'INVALID_TO'],
    [1_000_001, 'INVALID_BODY'],
  ])('a body of %i bytes', async (size, code) => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const json = JSON.stringify({ to: [], message: 'é', sender_id: 'MyApp' });
    const body = json.padEnd(size - 1);
    expect(new TextEncoder().encode(body)).toHaveLength(size);
    const response = await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
      method: 'POST',
      headers: { 'X-API-Key': 'sk_prod_local' },
      body,
    });
    expect(await response.json()).toMatchObject({ error_code: code });
  });
});
