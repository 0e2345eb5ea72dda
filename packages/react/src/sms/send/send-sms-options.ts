import type { SendInput, SendResult, TelecomClient } from '@23telecom/client';
import { defineMutation } from '../../query/define-mutation.ts';
import { telecomKeys } from '../../query/telecom-keys.ts';
import type { TelecomMutationOptions } from '../../query/telecom-mutation-options.ts';
import { sendAndUpdate } from './send-and-update.ts';

/**
 * Mutation options that send a message to 1–100 recipients. After a success, each accepted message is
 * in the status cache as pending. Messages, statistics and balance are refetched, also after an error
 * whose `sent` is `'maybe'`. `useSendSms` adds a guard against double clicks.
 *
 * While offline it fails at once instead of waiting for a connection: a message that goes out hours
 * later is worse than an error.
 *
 * @example
 * ```ts
 * const send = useMutation(sendSmsOptions(client));
 * send.mutate({ to: ['+14155551234'], text: 'Hello', senderId: 'MyApp' });
 * ```
 */
export function sendSmsOptions(
  client: TelecomClient,
): TelecomMutationOptions<SendResult, SendInput> {
  return defineMutation<SendResult, SendInput>(
    client,
    telecomKeys.sms.send,
    (input, { client: queryClient }) =>
      sendAndUpdate(queryClient, input, () => client.sms.send(input)),
    { networkMode: 'always' },
  );
}
