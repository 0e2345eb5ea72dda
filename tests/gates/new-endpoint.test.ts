import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import * as hooks from '@23telecom/react';
import * as options from '@23telecom/react/options';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameQuery } from '../../scripts/new-endpoint/read-endpoint.mjs';

const root = path.resolve(import.meta.dirname, '../..');
let copy: string;

/** Copies the sources. The links to packages of the workspace are relative, so they stay in the copy. */
beforeAll(() => {
  copy = mkdtempSync(path.join(root, 'node_modules/.cache-new-endpoint-'));
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  for (const name of readdirSync(path.join(root, 'packages'))) {
    for (const part of ['src', 'package.json', 'openapi.yaml', 'node_modules']) {
      const from = path.join(root, 'packages', name, part);
      const to = path.join(copy, 'packages', name, part);
      if (existsSync(from)) cpSync(from, to, { recursive: true, verbatimSymlinks: true });
    }
  }
  const config = {
    extends: path.join(root, 'tsconfig.base.json'),
    compilerOptions: { types: ['node'] },
    include: ['packages/*/src'],
    exclude: ['**/*.test.ts', '**/*.test.tsx', '**/*.test-d.ts', '**/*.test-d.tsx'],
  };
  writeFileSync(path.join(copy, 'tsconfig.json'), JSON.stringify(config));
}, 60_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function createEndpoint(...parameters: string[]) {
  return spawnSync(process.execPath, ['scripts/new-endpoint.mjs', ...parameters], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NEW_ENDPOINT_ROOT: copy },
  });
}

/** Compiles the copy; returns its errors, one a line. */
function compile(): string[] {
  const { stdout } = spawnSync(path.join(root, 'node_modules/.bin/tsc'), ['-p', copy], {
    encoding: 'utf8',
  });
  return stdout.split('\n').filter((line) => line.includes('error TS'));
}

test.each([
  [['templates', 'GET', '/sms/templates'], /name: expected a name such as/],
  [['sms.templates', 'DELETE', '/sms/templates'], /method: expected GET, POST or PUT/],
  [['sms.templates', 'GET', 'templates'], /path: expected a path such as/],
])('wrong arguments change no file: %s', (parameters, message) => {
  const { stderr, status } = createEndpoint(...parameters);
  expect(stderr).toMatch(message);
  expect(status).toBe(1);
  expect(existsSync(path.join(copy, 'packages/sandbox/src/api/get-templates.ts'))).toBe(false);
});

test('the generated endpoints compile, in client, sandbox and react; only a wrong call does not', () => {
  for (const endpoint of [
    'sms.templates GET /sms/templates',
    'sms.stats.byHour GET /sms/stats/by-hour',
    'sms.drafts.archive.list GET /sms/drafts/archive',
    'account.limits GET /user/limits',
    'webhooks.pause POST /user/webhooks/pause',
  ]) {
    const { stderr, status } = createEndpoint(...endpoint.split(' '));
    expect({ endpoint, stderr, status }).toEqual({ endpoint, stderr: '', status: 0 });
  }
  writeFileSync(
    path.join(copy, 'packages/react/src/use-them.ts'),
    [
      `import type { TelecomClient, Templates } from '@23telecom/client';`,
      `import { smsTemplatesOptions } from '@23telecom/react/options';`,
      `import { useHourSmsStats, useLimits } from '@23telecom/react';`,
      `export async function use(telecom: TelecomClient): Promise<Templates> {`,
      `  await telecom.webhooks.pause();`,
      `  await telecom.sms.stats.byHour();`,
      `  await telecom.sms.drafts.archive.list();`,
      `  return telecom.sms.templates();`,
      `}`,
      `export const all = [smsTemplatesOptions, useLimits, useHourSmsStats];`,
    ].join('\n'),
  );
  writeFileSync(
    path.join(copy, 'packages/client/src/wrong.ts'),
    [
      `import type { TelecomClient } from './index.ts';`,
      `export const use = (telecom: TelecomClient) => telecom.sms.template();`,
    ].join('\n'),
  );
  const errors = compile();
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/wrong\.ts.*'template' does not exist.*'templates'/);
  const description = readFileSync(path.join(copy, 'packages/sandbox/openapi.yaml'), 'utf8');
  expect(description).toContain('operationId: sms.stats.byHour');
}, 180_000);

test.each([
  ['sms.status', 'useSmsStatus', 'smsStatusOptions', 'status'],
  ['sms.messages.list', 'useSmsMessages', 'smsMessagesOptions', 'messages'],
  [
    'sms.messages.listUnified',
    'useUnifiedSmsMessages',
    'unifiedSmsMessagesOptions',
    'unifiedMessages',
  ],
  ['sms.stats.get', 'useSmsStats', 'smsStatsOptions', 'stats'],
  ['sms.stats.daily', 'useDailySmsStats', 'dailySmsStatsOptions', 'dailyStats'],
  ['sms.stats.byCountry', 'useCountrySmsStats', 'countrySmsStatsOptions', 'countryStats'],
  ['account.balance', 'useBalance', 'balanceOptions', 'balance'],
  ['account.pricing', 'usePricing', 'pricingOptions', 'pricing'],
  ['account.payments', 'usePayments', 'paymentsOptions', 'payments'],
  ['webhooks.logs', 'useWebhookLogs', 'webhookLogsOptions', 'logs'],
])('%s has the names that the script would give it', (name, hook, optionsName, key) => {
  expect(nameQuery(name)).toEqual({ hook, options: optionsName, key });
  expect(hooks).toHaveProperty(hook);
  expect(options).toHaveProperty(optionsName);
  const namespace = name.split('.')[0] as 'sms' | 'account' | 'webhooks';
  expect(options.telecomKeys[namespace]).toHaveProperty(key);
});
