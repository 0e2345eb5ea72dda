import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generate } from 'selfsigned';
import { describe, expect, test, vi } from 'vitest';
import { createClient, type TelecomError } from '../../src/index.ts';
import { findFreePort } from '../../../../scripts/find-free-port.mjs';
import { listenAccepting, listenNever, listenRaw, listenTls } from './servers.ts';

const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };

/** A certificate for 127.0.0.1 that signs itself, valid between two days relative to today. */
async function createCertificate(fromDay: number, toDay: number, ip = '127.0.0.1') {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000);
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'test' }], {
    notBeforeDate: day(fromDay),
    notAfterDate: day(toDay),
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip }] },
    ],
  });
  return { key, cert };
}

async function failureOf(baseUrl: string, options: object = {}): Promise<TelecomError> {
  const telecom = createClient({ apiKey: 'sk_test_local', baseUrl, maxRetries: 0, ...options });
  return telecom.sms.send(message).then(
    () => expect.fail('the send succeeded'),
    (error: unknown) => error as TelecomError,
  );
}

/** Sends one message from another process that trusts the certificate. */
async function sendTrusting(port: number, cert: string): Promise<unknown> {
  const folder = await mkdtemp(path.join(tmpdir(), 'phase-'));
  const file = path.join(folder, 'ca.pem');
  await writeFile(file, cert);
  const program = fileURLToPath(new URL('./send-once.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@23telecom/source', '--import=tsx', program, `https://127.0.0.1:${port}/api/v1`],
    { env: { ...process.env, NODE_EXTRA_CA_CERTS: file } },
  );
  await rm(folder, { recursive: true });
  return JSON.parse(stdout);
}

const refused = { code: 'CONNECTION_REFUSED', sent: 'no', retryable: true };
const lost = { code: 'CONNECTION_LOST', sent: 'maybe', retryable: false };

describe('a failure before the request is written proves that nothing was sent', () => {
  test('no listener', async () => {
    const error = await failureOf(`http://127.0.0.1:${await findFreePort()}/api/v1`);
    expect(error).toMatchObject(refused);
    expect(error.description).toContain('ECONNREFUSED');
  });

  test('no listener on any address of the host', async () => {
    expect(await failureOf(`http://localhost:${await findFreePort()}/api/v1`)).toMatchObject(
      refused,
    );
  });

  test('unknown host', async () => {
    expect(await failureOf('http://sms.invalid/api/v1')).toMatchObject(refused);
  });

  test('a port that fetch blocks', async () => {
    expect(await failureOf('http://127.0.0.1:6000/api/v1')).toMatchObject(refused);
  });

  test('no listener, or no address at all, in IPv6', async () => {
    expect(await failureOf(`http://[::1]:${await findFreePort()}/api/v1`)).toMatchObject(refused);
  });

  test('untrusted certificate', async () => {
    await using server = await listenTls(await createCertificate(-1, 1), () => undefined);
    const error = await failureOf(`https://127.0.0.1:${server.port}/api/v1`);
    expect(error).toMatchObject(refused);
    expect(error.description).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  test.each([
    { say: 'expired certificate', days: [-9, -2], ip: '127.0.0.1', code: 'CERT_HAS_EXPIRED' },
    { say: 'certificate of tomorrow', days: [2, 9], ip: '127.0.0.1', code: 'CERT_NOT_YET_VALID' },
    {
      say: 'certificate of another host',
      days: [-1, 1],
      ip: '127.0.0.2',
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    },
  ])('$say', async ({ days: [from = 0, to = 0], ip, code }) => {
    const certificate = await createCertificate(from, to, ip);
    await using server = await listenTls(certificate, () => expect.fail('a handshake succeeded'));
    expect(await sendTrusting(server.port, certificate.cert)).toMatchObject({
      code: 'CONNECTION_REFUSED',
      sent: 'no',
      description: expect.stringContaining(code) as string,
    });
  });

  test('a TLS alert within the handshake: TLS 1.2 asks for a client certificate', async () => {
    const certificate = await createCertificate(-1, 1);
    await using server = await listenTls(
      { ...certificate, requestCert: true, maxVersion: 'TLSv1.2' },
      () => expect.fail('a client without a certificate was accepted'),
    );
    expect(await sendTrusting(server.port, certificate.cert)).toMatchObject({
      code: 'CONNECTION_REFUSED',
      sent: 'no',
      description: expect.stringContaining('ALERT') as string,
    });
  });

  test('TLS to a plain HTTP port', async () => {
    await using server = await listenAccepting();
    expect(await failureOf(`https://127.0.0.1:${server.port}/api/v1`)).toMatchObject(refused);
    expect(server.count()).toBe(0);
  });

  test('TLS to a port that speaks something else', async () => {
    await using server = await listenRaw((socket) => socket.end('220 mail.example.com ESMTP\r\n'));
    const error = await failureOf(`https://127.0.0.1:${server.port}/api/v1`);
    expect(error).toMatchObject(refused);
    expect(error.description).toMatch(/ERR_SSL_|EPROTO/);
  });

  test.each([
    { say: 'closed right after the accept', onSocket: 'destroy' as const, event: 'now' },
    { say: 'closed within the handshake', onSocket: 'destroy' as const, event: 'data' },
    { say: 'reset within the handshake', onSocket: 'resetAndDestroy' as const, event: 'data' },
  ])('TLS connection $say', async ({ onSocket, event }) => {
    await using server = await listenRaw((socket) => {
      if (event === 'now') socket[onSocket]();
      else socket.once('data', () => socket[onSocket]());
    });
    expect(await failureOf(`https://127.0.0.1:${server.port}/api/v1`)).toMatchObject(refused);
  });

  test('a black hole, at the timeout of the attempt', async () => {
    await using hole = await listenNever();
    expect(
      await failureOf(`http://127.0.0.1:${hole.port}/api/v1`, { timeoutMs: 500 }),
    ).toMatchObject({
      code: 'ATTEMPT_TIMEOUT',
      sent: 'no',
      retryable: true,
    });
  });

  test("a black hole, at Node's own connect timeout", { timeout: 30_000 }, async () => {
    await using hole = await listenNever();
    const error = await failureOf(`http://127.0.0.1:${hole.port}/api/v1`);
    expect(error).toMatchObject(refused);
    expect(error.description).toContain('UND_ERR_CONNECT_TIMEOUT');
  });

  test('a black hole, when the server answers TCP but not TLS', async () => {
    await using server = await listenRaw(() => undefined);
    const baseUrl = `https://127.0.0.1:${server.port}/api/v1`;
    expect(await failureOf(baseUrl, { timeoutMs: 500 })).toMatchObject({
      code: 'ATTEMPT_TIMEOUT',
      sent: 'no',
    });
  });

  test('a relative URL, in a program without a page', async () => {
    const telecom = createClient({ proxy: '/api/telecom' });
    await expect(telecom.sms.send(message)).rejects.toMatchObject({
      name: 'ValidationError',
      code: 'INVALID_OPTIONS',
      sent: 'no',
      retryable: false,
      issues: [{ path: 'proxy' }],
    });
  });
});

describe('a failure after the request is written is uncertain', () => {
  test.each([
    { say: 'closed right after the accept', event: 'now', how: 'destroy' as const },
    { say: 'closed after the request', event: 'data', how: 'destroy' as const },
    { say: 'reset after the request', event: 'data', how: 'resetAndDestroy' as const },
  ])('connection $say', async ({ event, how }) => {
    await using server = await listenRaw((socket) => {
      if (event === 'now') socket[how]();
      else socket.once('data', () => setTimeout(() => socket[how](), 20));
    });
    expect(await failureOf(`http://127.0.0.1:${server.port}/api/v1`)).toMatchObject(lost);
  });

  test('plain HTTP to a TLS port', async () => {
    await using server = await listenTls(await createCertificate(-1, 1), () => undefined);
    expect(await failureOf(`http://127.0.0.1:${server.port}/api/v1`)).toMatchObject(lost);
  });

  test.each([
    { say: 'the head', head: 'HTTP/1.1 200 OK\r\ncontent-le', code: 'CONNECTION_LOST' },
    {
      say: 'the body',
      head: 'HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"status":tr',
      code: 'TRANSFER_CUT',
    },
  ])('half of $say', async ({ head, code }) => {
    await using server = await listenRaw((socket) => {
      socket.once('data', () => socket.write(head, () => socket.destroy()));
    });
    expect(await failureOf(`http://127.0.0.1:${server.port}/api/v1`)).toMatchObject({
      code,
      sent: 'maybe',
    });
  });

  test('no response within the timeout', async () => {
    await using server = await listenRaw((socket) => socket.resume());
    const baseUrl = `http://127.0.0.1:${server.port}/api/v1`;
    expect(await failureOf(baseUrl, { timeoutMs: 500 })).toMatchObject({
      code: 'ATTEMPT_TIMEOUT',
      sent: 'maybe',
    });
  });

  test('a TLS alert after the request: TLS 1.3 asks for a client certificate too late', async () => {
    const certificate = await createCertificate(-1, 1);
    await using server = await listenTls(
      { ...certificate, requestCert: true, minVersion: 'TLSv1.3' },
      () => expect.fail('a client without a certificate was accepted'),
    );
    expect(await sendTrusting(server.port, certificate.cert)).toMatchObject({
      code: 'CONNECTION_LOST',
      sent: 'maybe',
    });
  });

  test('control: a trusted certificate, without an error', async () => {
    const certificate = await createCertificate(-1, 1);
    await using server = await listenTls(certificate, (socket) => {
      const body = JSON.stringify({
        status: true,
        results: [{ dnis: '+447911123456', message_id: 'a', segments: 1, status: 'accepted' }],
      });
      socket.once('data', () =>
        socket.end(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`),
      );
    });
    expect(await sendTrusting(server.port, certificate.cert)).toEqual({ sent: 'yes' });
  });
});

describe('failures of other runtimes and of a fetch of your own, by their codes', () => {
  const failure = (cause: object) => () =>
    Promise.reject(Object.assign(new TypeError('fetch failed'), { cause }));
  const options = (cause: object) => ({ fetch: failure(cause) });
  const url = 'http://127.0.0.1:9/api/v1';

  test.each([
    { code: 'EHOSTUNREACH', syscall: 'connect' },
    { code: 'ENETUNREACH', syscall: 'connect' },
    { code: 'EHOSTDOWN', syscall: 'connect' },
    { code: 'ENETDOWN' },
    { code: 'EADDRNOTAVAIL', syscall: 'connect' },
    { code: 'EMFILE' },
    { code: 'ENFILE', syscall: 'connect' },
    { code: 'ETIMEDOUT', syscall: 'connect' },
    { code: 'ECONNRESET', syscall: 'connect' },
    { code: 'EAI_AGAIN', syscall: 'getaddrinfo' },
    { code: 'UND_ERR_CONNECT_TIMEOUT' },
    { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
    { code: 'SELF_SIGNED_CERT_IN_CHAIN' },
    {
      code: 'ETIMEDOUT',
      errors: [
        { code: 'ETIMEDOUT', syscall: 'connect' },
        { code: 'ENETUNREACH', syscall: 'connect' },
      ],
    },
  ])('$code of $syscall proves that nothing was sent', async (cause) => {
    expect(await failureOf(url, options(cause))).toMatchObject(refused);
  });

  test.each([
    { code: 'ECONNRESET', syscall: 'read' },
    { code: 'ECONNRESET' },
    { code: 'ETIMEDOUT', syscall: 'read' },
    { code: 'EHOSTUNREACH', syscall: 'read' },
    { code: 'EPIPE', syscall: 'write' },
    { code: 'EPROTO' },
    { code: 'ERR_SSL_WRONG_VERSION_NUMBER' },
    { code: 'UND_ERR_SOCKET' },
    { code: 'UND_ERR_HEADERS_TIMEOUT' },
    {
      code: 'ECONNREFUSED',
      errors: [
        { code: 'ECONNREFUSED', syscall: 'connect' },
        { code: 'ECONNRESET', syscall: 'read' },
      ],
    },
  ])('$code of $syscall proves nothing', async (cause) => {
    expect(await failureOf(url, options(cause))).toMatchObject(lost);
  });

  test('Deno names the phase in its message', async () => {
    vi.stubGlobal('Deno', {});
    try {
      const say = (phase: string) => ({
        message: `error sending request for url (http://x/): client error (${phase}): reset`,
      });
      expect(await failureOf(url, options(say('Connect')))).toMatchObject(refused);
      expect(await failureOf(url, options(say('SendRequest')))).toMatchObject(lost);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test('a fetch of your own that sends and then fails to connect elsewhere proves nothing', async () => {
    await using server = await listenAccepting();
    const closed = `http://127.0.0.1:${await findFreePort()}/metrics`;
    const error = await failureOf(`http://127.0.0.1:${server.port}/api/v1`, {
      maxRetries: 2,
      fetch: async (url: string, init: RequestInit) => {
        await fetch(url, init);
        return fetch(closed);
      },
    });
    expect(error).toMatchObject(lost);
    expect(server.count()).toBe(1);
  });
});
