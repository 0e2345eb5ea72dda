import type { PageData, SmsMessage, SmsStatus } from '@23telecom/client';
import { telecomKeys } from '@23telecom/react/options';
import { type InfiniteData, QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { pushSmsStatus, type SmsStatusPush } from './push-sms-status.ts';

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
  test('takes over what happened, and keeps what it is charged', () => {
    expect(pushInto(status, event)).toEqual({
      ...status,
      status: 'DELIVRD',
      statusCode: '000',
      deliveredAt: '2026-02-13T10:30:04Z',
    });
  });

  test('takes the cost where none was known', () => {
    expect(pushInto({ ...status, cost: 0 }, event)?.cost).toBe(0.03);
  });

  test('has no time of delivery where it was not delivered', () => {
    expect(pushInto(status, { ...event, status: 'UNDELIV' })).toMatchObject({
      status: 'UNDELIV',
      deliveredAt: null,
    });
  });

  test('stays the same object where the event comes again', () => {
    const once = pushInto(status, event);
    expect(once && pushInto(once, event)).toBe(once);
  });

  test('that is final does not go back', () => {
    const earlier = { ...event, status: 'UNKNOWN', at: '2026-02-13T10:30:02Z' };
    expect(pushInto(status, event, earlier)?.status).toBe('DELIVRD');
    expect(pushInto(status, event, { ...event, status: 'sent' })?.status).toBe('DELIVRD');
  });

  test('that is final gives way to a later final one', () => {
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

  test('show it too, whatever their filter, and leave the other messages alone', () => {
    const queryClient = new QueryClient();
    const queryKey = telecomKeys.sms.messages({ period: '7d' });
    queryClient.setQueryData(queryKey, list);
    pushSmsStatus(queryClient, event);
    const pages = queryClient.getQueryData<typeof list>(queryKey)?.pages;
    expect(pages?.[1]?.items[0]?.status).toBe('DELIVRD');
    expect(pages?.[0]).toBe(list.pages[0]);
  });

  test('stay the same objects where the message is not among them', () => {
    const queryClient = new QueryClient();
    const queryKey = telecomKeys.sms.messages({});
    queryClient.setQueryData(queryKey, list);
    pushSmsStatus(queryClient, { ...event, messageId: 'api_3' });
    expect(queryClient.getQueryData(queryKey)).toBe(list);
  });
});
