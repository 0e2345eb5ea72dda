import { describe, expect, test } from 'vitest';
import { createSandbox, SandboxError } from '../src/node.ts';

const headers = { 'X-API-Key': 'sk_prod_local' };

async function readCode(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    () => 'none',
    (error: unknown) => (error instanceof SandboxError ? error.code : error),
  );
}

describe('a listening sandbox', () => {
  test('responses on the port it tells, as it does in process', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    await using server = await sandbox.listen();
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/api/v1`);
    expect(server.origin).toBe(`http://127.0.0.1:${server.port}`);
    const over = await fetch(`${server.url}/user/pricing`, { headers });
    const within = await sandbox.fetch(`${sandbox.baseUrl}/user/pricing`, { headers });
    expect(await over.text()).toBe(await within.text());
  });

  test('may listen on several ports, with one state', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    await using one = await sandbox.listen();
    await using other = await sandbox.listen({ port: 0 });
    await fetch(`${one.url}/sms/send`, {
      method: 'POST',
      headers,
      body: '{"to":["+447700900000"],"message":"Hi","sender_id":"MyApp"}',
    });
    const list = await fetch(`${other.url}/sms/messages`, { headers });
    expect(await list.json()).toMatchObject({ total: 1 });
  });

  test('frees its port when it is closed, twice if you like', async () => {
    await using sandbox = createSandbox();
    const server = await sandbox.listen();
    await server.close();
    await server.close();
    await using again = await sandbox.listen({ port: server.port });
    expect(again.port).toBe(server.port);
  });

  test('is closed with its sandbox, even while a client holds a connection', async () => {
    const sandbox = createSandbox();
    const server = await sandbox.listen();
    await fetch(`${server.url}/user/balance`, {
      headers: { ...headers, Connection: 'keep-alive' },
    });
    await sandbox.close();
    await expect(fetch(`${server.url}/user/balance`, { headers })).rejects.toThrow();
  });
});

describe('a sandbox that can’t listen', () => {
  test('says that the port is taken', async () => {
    await using sandbox = createSandbox();
    await using server = await sandbox.listen();
    await using other = createSandbox();
    const failed = other.listen({ port: server.port });
    expect(await readCode(failed)).toBe('PORT_IN_USE');
    await expect(failed).rejects.toThrow(`Port ${server.port} is in use`);
  });

  test.each([
    { port: 70_000 },
    { port: -1 },
    { port: 'pipe' as never },
    { control: 'yes' as never },
  ])('says that an option can’t work: %j', async (options) => {
    await using sandbox = createSandbox();
    expect(await readCode(sandbox.listen(options))).toBe('INVALID_OPTION');
  });

  test('says that the address is none of this machine', async () => {
    await using sandbox = createSandbox();
    expect(await readCode(sandbox.listen({ hostname: '203.0.113.1' }))).toBe('CANNOT_LISTEN');
  });

  test('says that it was closed', async () => {
    const sandbox = createSandbox();
    await sandbox.close();
    expect(await readCode(sandbox.listen())).toBe('CLOSED');
    expect(await readCode(sandbox.fetch(sandbox.baseUrl))).toBe('CLOSED');
  });
});

test('a call that is given up rejects as fetch does', async () => {
  await using sandbox = createSandbox({ latency: 10_000 });
  const controller = new AbortController();
  const call = sandbox.fetch(`${sandbox.baseUrl}/user/balance`, {
    headers,
    signal: controller.signal,
  });
  controller.abort();
  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  await expect(
    sandbox.fetch(`${sandbox.baseUrl}/user/balance`, { headers, signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ name: 'AbortError' });
});
