import type { SendInput, SendResult, SmsStatus } from '@23telecom/client';
import type { QueryClient } from '@tanstack/react-query';
import { telecomKeys } from '../telecom-keys.ts';

/** Puts each accepted message into the cache of `smsStatusOptions`, as pending. */
export const seedStatuses = (
  queryClient: QueryClient,
  { senderId, text }: SendInput,
  { results, summary }: SendResult,
): void => {
  for (const { messageId, status, ...rest } of results) {
    if (!messageId || status !== 'accepted') continue;
    queryClient.setQueryData<SmsStatus>(telecomKeys.sms.status(messageId), {
      messageId,
      telecomMessageId: null,
      ...rest,
      senderId,
      text,
      status: 'pending',
      statusCode: null,
      // The answer has one cost for them all: of several, each one's share comes with the first poll.
      cost: summary.accepted === 1 ? summary.cost : 0,
      createdAt: new Date().toISOString(),
      deliveredAt: null,
    });
  }
};

/** Invalidates what a send changes: the messages, the statistics and the balance. */
export const invalidateAfterSend = (queryClient: QueryClient): void => {
  const { account, sms } = telecomKeys;
  [sms.messages(), sms.stats(), account.balance()].forEach((queryKey) => {
    void queryClient.invalidateQueries({ queryKey });
  });
};
