import type { Analysis, CostEstimate } from '@23telecom/encoding';
import type { Balance } from '../account/balance.ts';
import type { CallOptions } from '../call/options/call-options.ts';
import { defineOperation } from '../call/operations/define-operation.ts';
import { checkedBy } from '../call/operations/input-rule.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import type { Issue } from '../codec/issue.ts';
import { sendFields, type SendInput, sendOperation } from './send.ts';

/** The expected result of a `send` with the same input: encoding, segments, cost and problems. */
export interface SmsPreview {
  readonly analysis: Analysis;
  /** Estimate for the valid recipients; a range if a country has several rates. */
  readonly estimate: CostEstimate;
  /** The problems for which `send` would refuse the input; empty if it would accept it. */
  readonly issues: readonly Issue[];
  /**
   * The same for the text with links as short as possible, because the platform may shorten links; null if
   * that changes nothing. `analysis` and `estimate` are about the text as it is: the most that is charged.
   */
  readonly withShortLinks: Pick<SmsPreview, 'analysis' | 'estimate'> | null;
  readonly balance: Balance;
  /** Whether the balance is enough; `maybe` inside the estimate's range or without full prices. */
  readonly isCovered: boolean | 'maybe';
  /** Age of the prices, in milliseconds. */
  readonly pricesAgeMs: number;
  /** Age of the balance, in milliseconds. */
  readonly balanceAgeMs: number;
}

/** `telecom.sms.preview`. */
export interface PreviewCall {
  /**
   * Estimates a `send` without sending. Needs the permissions `pricing.read` and `balance.read`.
   *
   * @example
   * ```ts
   * const { estimate, isCovered } = await telecom.sms.preview({ to, text, senderId });
   * ```
   */
  readonly preview: (input: SendInput, options?: CallOptions) => TelecomPromise<SmsPreview>;
}

/** Problems that leave nothing to preview. A preview reports all other problems in its result. */
const refusedCodes: ReadonlySet<string> = new Set([
  'NOT_A_STRING',
  'NOT_AN_ARRAY',
  'NOT_AN_OBJECT',
  'UNKNOWN_FIELD',
]);

/**
 * Not an endpoint of the provider: the client computes the preview. A client behind a proxy asks the
 * proxy's client, so that the price list stays on the server.
 */
export const previewOperation = defineOperation({
  name: 'sms.preview',
  kind: 'read',
  method: 'POST',
  path: '/sms/preview',
  isLocal: true,
  input: checkedBy<SendInput>(
    (input) => sendOperation.validate(input).filter(({ code }) => refusedCodes.has(code)),
    sendFields,
  ),
  secretFields: ['text'],
  response: { type: 'object', key: 'analysis' },
  decode: (body) => body as SmsPreview,
});
