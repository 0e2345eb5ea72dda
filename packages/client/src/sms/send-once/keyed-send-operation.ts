import type { Operation } from '../../call/operations/operation.ts';
import { readRecord } from '../../codec/read.ts';
import { isResponseToSend } from '../is-response-to-send.ts';
import { type SendInput, sendOperation } from '../send.ts';
import type { SendOnceResult } from './send-once.ts';

/** A send under a key, for the proxy handler. */
export interface KeyedSendInput extends SendInput {
  readonly key: string;
}

/** `sms.send` with a key beside its input: only a proxy handler knows it. */
export const keyedSendOperation: Operation<KeyedSendInput, SendOnceResult> = {
  ...sendOperation,
  isKeyed: true,
  validate: (input) => sendOperation.validate(withoutKey(input)),
  decode: (body) => body as SendOnceResult,
  // Calls with one key get the same message IDs, so no ID is remembered.
  isOwnResult: ({ results, summary, isRepeat }, input) =>
    typeof isRepeat === 'boolean' &&
    (!results || !summary || isResponseToSend({ results, summary }, input, new Set())),
};

function withoutKey(input: unknown): unknown {
  return Object.fromEntries(Object.entries(readRecord(input)).filter(([name]) => name !== 'key'));
}
