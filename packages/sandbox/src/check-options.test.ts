import { describe, expect, test } from 'vitest';
import { createSandbox, SandboxError, type SandboxOptions } from './index.ts';

function readProblem(options: SandboxOptions): string {
  try {
    createSandbox(options);
  } catch (error) {
    if (error instanceof SandboxError && error.code === 'invalid_option') return error.message;
    throw error;
  }
  return 'none';
}

describe('an option that can’t work is named', () => {
  test.each<[string, SandboxOptions]>([
    ['seed', { seed: 1.5 }],
    ['seed', { seed: Number.NaN }],
    ['currency', { currency: 'euro' }],
    ['balance', { balance: 0.0000001 }],
    ['balance', { balance: Infinity }],
    ['workspaces[0].balance', { workspaces: [{ id: 1, name: 'a', balance: Number.NaN }] }],
    ['latency', { latency: -1 }],
    ['latency', { latency: [5, 1] }],
    ['requestsPerSecond', { requestsPerSecond: 0 }],
    ['requestsPerSecond', { requestsPerSecond: Number.NaN }],
    ['blockedCountries', { blockedCountries: ['GBR'] }],
    ['apiKeys[1]', { apiKeys: ['a', ''] }],
    ['apiKeys[1]', { apiKeys: ['a', { key: 'a', permissions: [] }] }],
    ['apiKeys[0].secret', { apiKeys: [{ key: 'a', secret: '' }] }],
    ['apiKeys', { apiKeys: 'sk_prod_mine' as never }],
    ['trackerTokens', { trackerTokens: [''] }],
    ['rates', { rates: {} as never }],
    ['data', { data: '' }],
    ['apiKeys[0].expiresAt', { apiKeys: [{ key: 'a', expiresAt: 'soon' }] }],
    ['apiKeys[0].permissions', { apiKeys: [{ key: 'a', permissions: ['sms' as 'sms.send'] }] }],
    ['apiKeys[0].workspaceId', { apiKeys: [{ key: 'a', workspaceId: 2 }], workspaces: [] }],
    ['tokens[0]', { tokens: [''] }],
    ['tokens[0].expiresAt', { tokens: [{ token: 'a', expiresAt: '2026-13-01' }] }],
    ['workspaces[0].id', { workspaces: [{ id: 0, name: 'a' }] }],
    [
      'workspaces',
      {
        workspaces: [
          { id: 1, name: 'a' },
          { id: 1, name: 'b' },
        ],
      },
    ],
    [
      'workspaces',
      {
        workspaces: [
          { id: 1, name: 'a', isMain: true },
          { id: 2, name: 'b', isMain: true },
        ],
      },
    ],
    ['webhooks.deliveryUrl', { webhooks: { deliveryUrl: 'http://shop.example/' } }],
    ['webhooks.clickUrl', { webhooks: { clickUrl: 'nowhere' } }],
    ['webhooks.timeoutMs', { webhooks: { timeoutMs: 0 } }],
    ['signingSecret', { signingSecret: '' }],
    ['signingSecret', { signingSecret: 'x'.repeat(65) }],
    ['clock.speed', { clock: { speed: 0 } }],
    ['clock.speed', { clock: { speed: Infinity } }],
    ['now', { now: 'yesterday' }],
    ['now', { now: '2026-02-13T10:30:00' }],
    ['now', { now: 'Feb 13 2026' }],
    ['now', { now: 9e15 }],
    ['rates[0].rate', { rates: [{ dialCode: '1', country: 'X', rate: -Infinity }] }],
  ])('%s in %j', (name, options) => {
    expect(readProblem(options).startsWith(name)).toBe(true);
  });
});

test('a problem tells no key and no secret', () => {
  const problem = readProblem({ apiKeys: [{ key: 'sk_prod_mine', expiresAt: 'soon' }] });
  expect(problem).not.toContain('sk_prod_mine');
});

test('what is left out, and everything at once, works', async () => {
  await using plain = createSandbox();
  expect(plain.baseUrl).toBe('http://sandbox.local/api/v1');
  await using full = createSandbox({
    apiKeys: [{ key: 'a', permissions: ['*'], expiresAt: '2027-01-01T00:00:00Z', workspaceId: 1 }],
    tokens: [{ token: 'b' }],
    balance: -5,
    currency: 'USD',
    blockedCountries: ['gb', 'US'],
    latency: [0, 1],
    workspaces: [{ id: 1, name: 'one', isMain: true }],
    webhooks: { deliveryUrl: 'http://localhost:1/', timeoutMs: 1 },
    signingSecret: 'x'.repeat(64),
    clock: { speed: 0.5 },
    now: 0,
  });
  expect(full.clock.speed).toBe(0.5);
});
