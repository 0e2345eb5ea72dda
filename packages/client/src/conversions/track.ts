import type { CallOptions } from '../call/options/call-options.ts';
import { defineOperation } from '../call/operations/define-operation.ts';
import { checkedBy } from '../call/operations/input-rule.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import { checkFields, checkThat, filledCheck } from '../codec/check.ts';
import type { Issue } from '../codec/issue.ts';
import { messageIdCheck } from '../codec/message-id-check.ts';
import { readRecord } from '../codec/read.ts';

/** An action of a recipient. Additional fields pass through to the provider under their own names. */
export interface ConversionInput {
  readonly messageId: string;
  /** Such as `registration`. */
  readonly actionType: string;
  readonly [field: string]: string | number | boolean | null;
}

/** The confirmation of a conversion. */
export interface ConversionResult {
  readonly isRecorded: boolean;
}

/** `telecom.conversions.track`. */
export interface TrackCall {
  /**
   * Reports a conversion to the provider. Needs the client's `trackerToken`, which is not the API key.
   *
   * @throws AuthenticationError when the tracker token is not accepted
   *
   * @example
   * ```ts
   * await telecom.conversions.track({ messageId, actionType: 'registration' });
   * ```
   */
  readonly track: (
    input: ConversionInput,
    options?: CallOptions,
  ) => TelecomPromise<ConversionResult>;
}

const scalarTypes: ReadonlySet<string> = new Set(['string', 'boolean', 'undefined']);

const scalarCheck = checkThat(
  // JSON would turn NaN and Infinity into null.
  (value) => value === null || scalarTypes.has(typeof value) || Number.isFinite(value),
  'a string, a finite number, a boolean or null',
);

function checkConversion(input: unknown): Issue[] {
  const additional = Object.keys(readRecord(input)).map((name) => [name, scalarCheck] as const);
  return checkFields(
    input,
    { ...Object.fromEntries(additional), messageId: messageIdCheck, actionType: filledCheck },
    true,
  );
}

/**
 * `POST /callback/action` (contract §10, §11). Its response is not documented, so any response
 * without an error confirms the conversion.
 */
export const trackOperation = defineOperation({
  name: 'conversions.track',
  method: 'POST',
  path: '/callback/action',
  credentials: 'tracker',
  input: checkedBy<ConversionInput>(checkConversion, ['messageId', 'actionType']),
  response: { type: 'any' },
  encode: ({ messageId, actionType, ...additional }) => ({
    path: '/callback/action',
    body: { ...additional, message_id: messageId, action_type: actionType },
  }),
  decode: (): ConversionResult => ({ isRecorded: true }),
});
