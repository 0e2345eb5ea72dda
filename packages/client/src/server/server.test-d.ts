import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { expectTypeOf, test } from 'vitest';
import type { OperationName, SharedStore, TelecomClient } from '../index.ts';
import {
  type AuditEntry,
  type AuthorizedVisitor,
  createProxyHandler,
  type Limit,
  limitPace,
  limitSend,
  limitSpend,
  type ProxyErrorContext,
  type ProxyHandler,
  toNodeHandler,
} from './index.ts';

declare const client: TelecomClient;
declare const store: SharedStore;
const authorize = () => true;

test('allow and authorize are required, and allow lists names of operations', () => {
  expectTypeOf(
    createProxyHandler({ client, allow: ['sms.send'], authorize }),
  ).toEqualTypeOf<ProxyHandler>();
  // @ts-expect-error authorize is missing
  createProxyHandler({ client, allow: ['sms.send'] });
  // @ts-expect-error allow is missing
  createProxyHandler({ client, authorize });
  // @ts-expect-error no operation has this name
  createProxyHandler({ client, allow: ['sms.sned'], authorize });
  // @ts-expect-error `request` is not an operation
  createProxyHandler({ client, allow: ['request'], authorize });
});

test('the parameters of the hooks are typed', () => {
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
    onError: (error, context) => {
      expectTypeOf(error).toBeUnknown();
      expectTypeOf(context).toEqualTypeOf<ProxyErrorContext>();
    },
  });
  createProxyHandler({
    client,
    allow: ['sms.send'],
    authorize: () => ({ visitor: 'ann', tenant: 'Acme' }),
    narrow: {
      'sms.send': (_request, { identity, visitor }) => {
        expectTypeOf(identity).toEqualTypeOf<AuthorizedVisitor | null>();
        expectTypeOf(visitor).toBeString();
        return { senderId: 'MyApp' };
      },
    },
  });
  createProxyHandler({
    client,
    allow: [],
    authorize,
    // @ts-expect-error no operation has this name
    limits: { 'sms.sned': limitSend({}) },
  });
});

test('a Node handler is assignable to a listener of node:http', () => {
  const listener = toNodeHandler(createProxyHandler({ client, allow: [], authorize }));
  expectTypeOf(listener).toExtend<
    (request: IncomingMessage, response: ServerResponse) => unknown
  >();
  expectTypeOf(listener).toExtend<RequestListener>();
});

test('limits over time need a store, and stand beside others', () => {
  const window = { max: 1, perMs: 60_000 };
  const pace = limitPace({ store, recipient: [window], prefix: { ...window, digits: 6 } });
  expectTypeOf(pace).toExtend<Limit>();
  expectTypeOf(limitSpend({ store, total: window })).toExtend<Limit>();
  createProxyHandler({
    client,
    allow: ['sms.send'],
    authorize,
    limits: { 'sms.send': [limitSend({}), pace, () => []] },
  });
  // @ts-expect-error the store is missing
  limitPace({ visitor: window });
  // @ts-expect-error a prefix needs its digits
  limitPace({ store, prefix: window });
  // @ts-expect-error money is limited for visitors and in all
  limitSpend({ store, recipient: window });
});

test('authorize names a visitor, or returns a boolean or a Response', () => {
  // @ts-expect-error the visitor is missing
  createProxyHandler({ client, allow: [], authorize: () => ({ user: 'ann' }) });
  // @ts-expect-error a visitor is a string
  createProxyHandler({ client, allow: [], authorize: () => ({ visitor: 7 }) });
});
