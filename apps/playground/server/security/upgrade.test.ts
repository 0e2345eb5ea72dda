import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { sendRaw } from '../testing/send-raw.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ page: 'dev' });
});
afterAll(() => server.close());

async function upgrade(headers: Readonly<Record<string, string | undefined>>): Promise<number> {
  const { url } = server.playground;
  const { status } = await sendRaw(url, {
    headers: {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Protocol': 'vite-ping',
      Origin: url,
      ...headers,
    },
  });
  return status;
}

test('a WebSocket is open to the own page only', async () => {
  expect(await upgrade({ Origin: 'https://evil.test' })).toBe(0);
  expect(await upgrade({ Origin: 'null' })).toBe(0);
  expect(await upgrade({ Origin: undefined })).toBe(0);
  expect(await upgrade({ Host: 'evil.test', Origin: 'http://evil.test' })).toBe(0);
  // Control.
  expect(await upgrade({})).toBe(101);
});
