import {
  isValidationError,
  type SendInput,
  type SendOnceResult,
  type TelecomClient,
} from '@23telecom/client';
import { defineMutation } from '../../query/define-mutation.ts';
import { telecomKeys } from '../../query/telecom-keys.ts';
import type { TelecomMutationOptions } from '../../query/telecom-mutation-options.ts';
import { finishDraft } from './drafts.ts';
import { sendAndUpdate } from './send-and-update.ts';
import { sendShared } from './send-shared.ts';
import { createSubmissionKey } from './submission-key.ts';

/** Mutation options that send the draft of a form once. The key is that of the draft and its contents. */
export function sendSmsOnceOptions(
  client: TelecomClient,
  form: string,
  draft: string,
): TelecomMutationOptions<SendOnceResult, SendInput> {
  return defineMutation<SendOnceResult, SendInput>(
    client,
    telecomKeys.sms.send,
    (input, { client: queryClient }) =>
      sendAndUpdate(queryClient, input, async () => {
        const key = createSubmissionKey(draft, input);
        const result = await sendOnceAnywhere(client, key, input, (keepMs, send) =>
          sendShared(queryClient, `once ${key}`, { resultMs: keepMs, uncertainMs: keepMs }, send),
        );
        finishDraft(form, draft);
        return result;
      }),
    { networkMode: 'always' },
  );
}

type Share = <Result>(keepMs: number, send: () => Promise<Result>) => Promise<Result>;

/**
 * Sends through the proxy handler, which remembers the key for all tabs and reloads. A client with an API key has
 * no such memory: this page then remembers the result, and resends nothing that may have been sent.
 */
async function sendOnceAnywhere(
  client: TelecomClient,
  key: string,
  input: SendInput,
  share: Share,
): Promise<SendOnceResult> {
  try {
    return await share(0, () => client.sms.sendOnce(key, input));
  } catch (error) {
    if (!needsStore(error)) throw error;
  }
  let isRepeat = true;
  const result = await share(Infinity, () => {
    isRepeat = false;
    return client.sms.send(input);
  });
  return { ...result, isRepeat, isRecorded: true };
}

/** Whether `sendOnce` asked for a store, before any request: the client has an API key, not a proxy. */
function needsStore(error: unknown): boolean {
  return isValidationError(error) && error.issues.some(({ path }) => path === 'store');
}
