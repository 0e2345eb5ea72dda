import { describe, expect, test } from 'vitest';
import { createSandbox, type SandboxOptions } from '../src/node.ts';
import { openApi, type ApiResponse } from './support/open-api.ts';

const workspaces = [
  { id: 16, name: 'Main', isMain: true, balance: 100 },
  { id: 18, name: 'test-space', color: '#5298D9', balance: 5 },
  { id: 20, name: 'gone', isDeleted: true, balance: 7 },
];
const token = 'token_local';

async function callWith(
  header: string | undefined,
  options: SandboxOptions = {},
): Promise<ApiResponse> {
  await using sandbox = createSandbox({ workspaces, ...options });
  const headers = header === undefined ? {} : { 'X-Workspace-ID': header };
  return await openApi(sandbox)('GET', '/user/balance', { token, headers });
}

describe('a bearer token', () => {
  test('uses the main workspace without a header', async () => {
    expect((await callWith(undefined)).json.balance).toBe(100);
  });

  test('uses the workspace in the header', async () => {
    expect((await callWith('18')).json.balance).toBe(5);
  });

  test.each(['', '0', '-1', '1.5', '16 ,18', 'main', '１６', '9'.repeat(20)])(
    'gets INVALID_WORKSPACE_HEADER for %j',
    async (header) => {
      await using sandbox = createSandbox({ workspaces });
      const server = await sandbox.listen();
      const response = await fetch(`${server.url}/user/balance`, {
        headers: { Authorization: `Bearer ${token}`, 'X-Workspace-ID': encodeLatin1(header) },
      });
      const { error_code: code } = (await response.json()) as { error_code: string };
      expect([response.status, code]).toEqual([400, 'INVALID_WORKSPACE_HEADER']);
    },
  );

  test.each(['17', '20'])('gets CROSS_TENANT_WORKSPACE for %s', async (header) => {
    const { status, json } = await callWith(header);
    expect([status, json.error_code]).toEqual([403, 'CROSS_TENANT_WORKSPACE']);
  });

  test('gets NO_MAIN_WORKSPACE if the main workspace was deleted', async () => {
    for (const isMain of [false, true]) {
      const { status, json } = await callWith(undefined, {
        workspaces: [{ id: 1, name: 'one', isMain, isDeleted: isMain }],
      });
      expect([status, json.error_code]).toEqual([403, 'NO_MAIN_WORKSPACE']);
    }
  });
});

describe('an API key', () => {
  const apiKeys = [{ key: 'bound', workspaceId: 18 }, { key: 'gone', workspaceId: 20 }, 'main'];

  test('uses its own workspace and ignores the header', async () => {
    await using sandbox = createSandbox({ workspaces, apiKeys });
    const call = openApi(sandbox);
    const headers = { 'X-Workspace-ID': '16' };
    expect((await call('GET', '/user/balance', { key: 'bound', headers })).json.balance).toBe(5);
    expect((await call('GET', '/user/balance', { key: 'main' })).json.balance).toBe(100);
  });

  test('of a deleted workspace gets WORKSPACE_NOT_AVAILABLE', async () => {
    await using sandbox = createSandbox({ workspaces, apiKeys });
    const { status, json } = await openApi(sandbox)('GET', '/user/balance', { key: 'gone' });
    expect([status, json.error_code]).toEqual([403, 'WORKSPACE_NOT_AVAILABLE']);
  });
});

test('workspaces share no messages, balance or webhooks', async () => {
  await using sandbox = createSandbox({
    workspaces,
    apiKeys: ['main', { key: 'other', workspaceId: 18 }],
    hasHistory: false,
  });
  const call = openApi(sandbox);
  const sent = await call('POST', '/sms/send', {
    key: 'main',
    body: { to: ['+14155551234'], message: 'Hi', sender_id: 'MyApp' },
  });
  const id = sent.json.messages[0].message_id as string;
  await call('PUT', '/user/webhooks', { key: 'main', body: { unique_clicks_only: true } });

  expect((await call('GET', `/sms/status/${id}`, { key: 'main' })).status).toBe(200);
  expect((await call('GET', `/sms/status/${id}`, { key: 'other' })).status).toBe(404);
  expect((await call('GET', '/sms/messages', { key: 'other' })).json.total).toBe(0);
  expect((await call('GET', '/user/balance', { key: 'other' })).json.balance).toBe(5);
  const { json } = await call('GET', '/user/webhooks', { key: 'other' });
  expect(json.webhooks.unique_clicks_only).toBe(false);
});

test('the list of workspaces needs a bearer token', async () => {
  await using sandbox = createSandbox({ workspaces });
  const call = openApi(sandbox);
  const { json } = await call('GET', '/user/workspaces', { token });
  expect(json).toEqual([
    { id: 16, name: 'Main', is_main: true, account_id: 279, product_id: 1430 },
    {
      id: 18,
      name: 'test-space',
      is_main: false,
      color: '#5298D9',
      account_id: 279,
      product_id: 1431,
    },
  ]);
  const refused = await call('GET', '/user/workspaces');
  expect([refused.status, refused.json.error_code]).toEqual([403, 'FORBIDDEN']);
});

test('the profile has the same list, for API keys too', async () => {
  await using sandbox = createSandbox({ workspaces });
  const { json } = await openApi(sandbox)('GET', '/user/profile');
  expect(json.profile).toMatchObject({ id: 42, login: 'sandbox' });
  expect(json.profile.workspaces).toMatchObject([{ id: 16 }, { id: 18 }]);
});

/** HTTP headers are Latin-1: other characters arrive as the bytes of their UTF-8 encoding. */
function encodeLatin1(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
