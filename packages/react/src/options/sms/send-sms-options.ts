import type { SendInput, SendResult, TelecomClient, TelecomError } from '@23telecom/client';
import type { UseMutationOptions } from '@tanstack/react-query';
import { telecomKeys } from '../telecom-keys.ts';
import { invalidateAfterSend, seedStatuses } from './remember-send.ts';

/**
 * Mutation options that send a message to 1–100 recipients. An answer puts each message into the
 * status cache, and messages, statistics and balance are fetched anew, also after an error with
 * `sent: 'maybe'`. `useSendSms` also guards against a double click.
 *
 * It never waits for a connection to come back: a message sent hours later is worse than an error.
 *
 * @example
 * ```ts
 * const send = useMutation(sendSmsOptions(client));
 * send.mutate({ to: ['+14155551234'], text: 'Hello', senderId: 'MyApp' });
 * ```
 */
export const sendSmsOptions = (
  client: TelecomClient,
): UseMutationOptions<SendResult, TelecomError, SendInput> => ({
  mutationKey: telecomKeys.sms.send,
  // Not in `onSuccess`, which a caller may override.
  mutationFn: async (input, { client: queryClient }) => {
    try {
      const result = await client.sms.send(input);
      seedStatuses(queryClient, input, result);
      invalidateAfterSend(queryClient);
      return result;
    } catch (error) {
      if ((error as TelecomError).sent !== 'no') invalidateAfterSend(queryClient);
      throw error;
    }
  },
  networkMode: 'always',
  retry: false,
});
