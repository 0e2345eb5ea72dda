import { expect, test } from 'vitest';
import * as node from '../src/node/index.ts';
import * as opentelemetry from '../src/opentelemetry/index.ts';
import * as server from '../src/server/index.ts';
import * as webhooks from '../src/webhooks/index.ts';

test('what each entry exports', () => {
  const list = (entry: object) => Object.keys(entry).sort();
  expect(list(webhooks)).toEqual([
    'WebhookVerificationError',
    'createWebhooks',
    'decodeWebhookEvent',
    'isWebhookVerificationError',
  ]);
  expect(list(server)).toEqual(['createProxyHandler', 'limitSend', 'toNodeHandler']);
  expect(list(node)).toEqual(['openFileJournal']);
  expect(list(opentelemetry)).toEqual(['traceCalls']);
});
