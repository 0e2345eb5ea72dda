import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { expectTypeOf, test } from 'vitest';
import type { OperationName, TelecomClient } from '../index.ts';
import { createProxyHandler, limitSend, toNodeHandler } from './index.ts';
import type { AuditEntry, ProxyHandler } from './index.ts';

declare const client: TelecomClient;
const authorize = () => true;

test('allow and authorize are both required, operations are known by name', () => {
  expectTypeOf(
    createProxyHandler({ client, allow: ['sms.send'], authorize }),
  ).toEqualTypeOf<ProxyHandler>();
  // @ts-expect-error authorize is missing
  createProxyHandler({ client, allow: ['sms.send'] });
  // @ts-expect-error allow is missing
  createProxyHandler({ client, authorize });
  // @ts-expect-error no operation has this name
  createProxyHandler({ client, allow: ['sms.sned'], authorize });
  // @ts-expect-error a raw request names no operation
  createProxyHandler({ client, allow: ['request'], authorize });
});

test('the hooks know what they are given', () => {
  createProxyHandler({
    client,
    allow: ['sms.send'],
    authorize: (request, operation, input) => {
      expectTypeOf(request).toEqualTypeOf<Request>();
      expectTypeOf(operation).toEqualTypeOf<OperationName>();
      expectTypeOf(input).toBeUnknown();
      return new Response(null, { status: 401 });
    },
    limits: { 'sms.send': limitSend({ recipients: 1, countries: ['+44'] }) },
    narrow: { 'sms.messages.list': async () => ({ sender: 'MyApp' }) },
    audit: (entry) => expectTypeOf(entry).toEqualTypeOf<AuditEntry>(),
  });
  createProxyHandler({
    client,
    allow: [],
    authorize,
    // @ts-expect-error no operation has this name
    limits: { 'sms.sned': limitSend({}) },
  });
});

test('the Node handler fits node:http', () => {
  const listener = toNodeHandler(createProxyHandler({ client, allow: [], authorize }));
  expectTypeOf(listener).toExtend<
    (request: IncomingMessage, response: ServerResponse) => unknown
  >();
  expectTypeOf(listener).toExtend<RequestListener>();
});
