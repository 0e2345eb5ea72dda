import type { SendInput, SendRecipientResult, SendSummary, SmsStatus } from '@23telecom/client';
import { telecomKeys } from '../../query/telecom-keys.ts';
import type { TelecomQueryCache } from '../../query/telecom-mutation-options.ts';

/** Puts each accepted message into the cache of `smsStatusOptions`, as pending. */
export function seedStatuses(
  queryClient: TelecomQueryCache,
  { senderId, text }: SendInput,
  results: readonly SendRecipientResult[],
  summary: SendSummary | null,
): void {
  for (const { messageId, status, ...rest } of results) {
    if (!messageId || status !== 'accepted') continue;
    const pending: SmsStatus = {
      messageId,
      telecomMessageId: null,
      ...rest,
      senderId,
      text,
      status: 'pending',
      statusCode: null,
      // The response holds the total cost only: with several messages, the first poll brings each one's.
      cost: summary?.accepted === 1 ? summary.cost : 0,
      createdAt: new Date().toISOString(),
      deliveredAt: null,
    };
    queryClient.setQueryData(telecomKeys.sms.status(messageId), pending);
  }
}
