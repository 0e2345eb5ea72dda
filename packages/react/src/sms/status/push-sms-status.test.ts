import {
  isValidationError,
  type PageData,
  type SmsMessage,
  type SmsStatus,
  type UnifiedSmsMessage,
} from '@23telecom/client';
import { telecomKeys } from '../../query/telecom-keys.ts';
import { type InfiniteData, QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import type { SmsStatusPush } from './check-push.ts';
import { pushSmsStatus } from './push-sms-status.ts';

const status: SmsStatus = {
  messageId: 'api_1',
  telecomMessageId: null,
  recipient: '+447911123456',
  senderId: 'MyApp',
  text: 'Hello',
  segments: 1,
  status: 'sent',
  statusCode: null,
  cost: 0.04,
  createdAt: '2026-02-13T10:30:00Z',
  deliveredAt: null,
};
const event: SmsStatusPush = {
  messageId: 'api_1',
  status: 'DELIVRD',
  statusCode: '000',
  cost: 0.03,
  at: '2026-02-13T10:30:04Z',
};

const pushInto = (cached: SmsStatus, ...events: readonly SmsStatusPush[]) => {
  const queryClient = new QueryClient();
  const queryKey = telecomKeys.sms.status('api_1');
  queryClient.setQueryData(queryKey, cached);
  for (const pushed of events) pushSmsStatus(queryClient, pushed);
  return queryClient.getQueryData<SmsStatus>(queryKey);
};

describe('the status', () => {
  test('gets the event, and keeps its cost', () => {
    expect(pushInto(status, event)).toEqual({
      ...status,
      status: 'DELIVRD',
      statusCode: '000',
      deliveredAt: '2026-02-13T10:30:04Z',
    });
  });

  test('gets the cost of the event if none was known', () => {
    expect(pushInto({ ...status, cost: 0 }, event)?.cost).toBe(0.03);
  });

  test('has no time of delivery if it was not delivered', () => {
    expect(pushInto(status, { ...event, status: 'UNDELIV' })).toMatchObject({
      status: 'UNDELIV',
      deliveredAt: null,
    });
  });

  test('stays the same object if the event comes twice', () => {
    const once = pushInto(status, event);
    expect(once && pushInto(once, event)).toBe(once);
  });

  test('that is final does not become pending again', () => {
    const earlier = { ...event, status: 'UNKNOWN', at: '2026-02-13T10:30:02Z' };
    expect(pushInto(status, event, earlier)?.status).toBe('DELIVRD');
    expect(pushInto(status, event, { ...event, status: 'sent' })?.status).toBe('DELIVRD');
  });

  test('that is final is replaced by a later final one', () => {
    const unknown = { ...event, status: 'UNKNOWN', at: '2026-02-13T10:30:02Z' };
    expect(pushInto(status, unknown, event)?.status).toBe('DELIVRD');
  });
});

describe('the lists', () => {
  const other: SmsMessage = { ...status, id: '2', messageId: 'api_2' };
  const list: InfiniteData<PageData<SmsMessage>> = {
    pages: [
      { items: [other], total: 2, page: 1, totalPages: 2 },
      { items: [{ ...status, id: '1' }], total: 2, page: 2, totalPages: 2 },
    ],
    pageParams: [1, 2],
  };

  test('show it too, with any filter, and keep the other messages', () => {
    const queryClient = new QueryClient();
    const queryKey = telecomKeys.sms.messages({ period: '7d' });
    queryClient.setQueryData(queryKey, list);
    pushSmsStatus(queryClient, event);
    const pages = queryClient.getQueryData<typeof list>(queryKey)?.pages;
    expect(pages?.[1]?.items[0]?.status).toBe('DELIVRD');
    expect(pages?.[0]).toBe(list.pages[0]);
  });

  test('stay the same objects without the message', () => {
    const queryClient = new QueryClient();
    const queryKey = telecomKeys.sms.messages({});
    queryClient.setQueryData(queryKey, list);
    pushSmsStatus(queryClient, { ...event, messageId: 'api_3' });
    expect(queryClient.getQueryData(queryKey)).toBe(list);
  });
});

describe('a value that is not a delivery event', () => {
  const unified = {
    id: '1',
    source: 'api',
    status: 'sent',
    deliveredAt: null,
  } as UnifiedSmsMessage;
  const list = {
    pages: [{ items: [unified], total: 1, page: 1, totalPages: 1 }],
    pageParams: [1],
  };
  const withoutId = Object.fromEntries(
    Object.entries(event).filter(([name]) => name !== 'messageId'),
  );

  test.each<readonly [string, unknown, string]>([
    ['without a messageId', withoutId, 'messageId'],
    ['with a messageId of undefined', { ...event, messageId: undefined }, 'messageId'],
    ['with a messageId of null', { ...event, messageId: null }, 'messageId'],
    ['with an empty messageId', { ...event, messageId: '' }, 'messageId'],
    ['without a status, such as a click', { ...event, status: undefined }, 'status'],
    ['with a time that is none', { ...event, at: 'yesterday' }, 'at'],
    ['with a cost as text', { ...event, cost: '0.03' }, 'cost'],
    ['with the names of the wire', { message_id: 'api_1', status: 'DELIVRD' }, 'messageId'],
    ['null', null, 'messageId'],
    ['undefined', undefined, 'messageId'],
    ['a text', '{"messageId":"api_1"}', 'messageId'],
    ['an array', [event], 'messageId'],
  ])('%s is refused, and the cache stays as it is', (_name, value, path) => {
    const queryClient = new QueryClient();
    const statusKey = telecomKeys.sms.status('api_1');
    const unifiedKey = telecomKeys.sms.unifiedMessages({});
    queryClient.setQueryData(statusKey, status);
    queryClient.setQueryData(unifiedKey, list);
    const push = () => pushSmsStatus(queryClient, value as SmsStatusPush);
    expect(push).toThrow(/pushSmsStatus.*expected the event of a delivery webhook/);
    try {
      push();
    } catch (error) {
      expect(isValidationError(error) && error.issues[0]?.path).toBe(path);
      expect(String(error)).not.toMatch(/api_1|yesterday/);
    }
    expect(queryClient.getQueryData(statusKey)).toBe(status);
    expect(queryClient.getQueryData(unifiedKey)).toBe(list);
  });

  test('an event does not change messages that have no messageId', () => {
    const queryClient = new QueryClient();
    const queryKey = telecomKeys.sms.unifiedMessages({});
    queryClient.setQueryData(queryKey, list);
    pushSmsStatus(queryClient, event);
    expect(queryClient.getQueryData(queryKey)).toEqual(list);
  });
});
