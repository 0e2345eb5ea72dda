import type { RequestEntry } from '../logs/request-log.ts';
import type { SandboxMessage } from '../store/view-message.ts';
import { maskNumber, maskSender } from './mask-number.ts';
import { maskText } from './mask-text.ts';
import type { Judge } from './message-wish.ts';

interface Arrivals {
  readonly timeoutMs: number;
  /** The newest messages, oldest first. */
  readonly messages: readonly SandboxMessage[];
  /** The newest sends that the API refused, oldest first. */
  readonly refused: readonly Pick<RequestEntry, 'status' | 'errorCode'>[];
  readonly judge: Judge;
}

/**
 * The message of a wait that timed out: the messages that did arrive and the criteria that each
 * fails, with numbers and texts masked.
 */
export function describeArrivals({ timeoutMs, messages, refused, judge }: Arrivals): string {
  const lines = messages.map((message) => {
    const { recipient, senderId, status, text } = message;
    const failed = judge(message);
    return [
      `  ${status} to ${maskNumber(recipient)} from ${maskSender(senderId)}: "${maskText(text)}"`,
      failed.length === 0 ? '' : ` (differs: ${failed.join(', ')})`,
    ].join('');
  });
  const refusals = refused.map(
    ({ status, errorCode }) =>
      `  ${status ?? 'connection cut'}${errorCode === null ? '' : ` ${errorCode}`}`,
  );
  return [
    `No message matched within ${timeoutMs} ms.`,
    ...(lines.length === 0
      ? ['No message arrived: check that your program sends to this sandbox.']
      : ['The newest messages, masked:', ...lines]),
    ...(refusals.length === 0 ? [] : ['The newest sends that failed:', ...refusals]),
  ].join('\n');
}
