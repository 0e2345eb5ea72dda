import type { CallOptions } from '../call/options/call-options.ts';
import { defineOperation } from '../call/operations/define-operation.ts';
import { checkedBy } from '../call/operations/input-rule.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import { checkFields, checkThat, matching } from '../codec/check.ts';
import { isUrl } from '../codec/is-url.ts';
import type { Issue } from '../codec/issue.ts';
import { readRecord } from '../codec/read.ts';
import { decodeWebhookSettings, type WebhookSettings } from './webhook-settings.ts';

/** A change of the webhook settings. Absent fields keep their value. */
export interface WebhookSettingsUpdate extends Partial<
  Omit<WebhookSettings, 'isSigningSecretSet'>
> {
  /** Sets or replaces the secret: 1–64 characters. Not together with `clearSigningSecret`. */
  readonly signingSecret?: string;
  /** Removes the secret: webhooks are no longer signed. */
  readonly clearSigningSecret?: true;
}

/** `telecom.webhooks.update`. */
export interface UpdateWebhooksCall {
  /**
   * Changes the given fields and returns the new settings. Needs the permission `webhooks.write`.
   *
   * @throws ValidationError for a URL without HTTPS, an empty list of fields or an invalid secret
   *
   * @example
   * ```ts
   * await telecom.webhooks.update({ deliveryUrl: 'https://example.com/webhooks/delivery' });
   * ```
   */
  readonly update: (
    input: WebhookSettingsUpdate,
    options?: CallOptions,
  ) => TelecomPromise<WebhookSettings>;
}

/** HTTPS, or a server on this machine (contract §6.2, §11). */
const safeUrl = /^(https:\/\/[^/]|http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:|\/|$))/i;

const urlCheck = checkThat(
  (value) =>
    value === null ||
    value === '' ||
    (typeof value === 'string' && safeUrl.test(value) && isUrl(value)),
  'an https URL, or null to switch it off',
);

const fieldsCheck = checkThat(
  (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((name) => name && typeof name === 'string'),
  'names of fields, at least one',
);

const checks = {
  impressionUrl: urlCheck,
  clickUrl: urlCheck,
  conversionUrl: urlCheck,
  deliveryUrl: urlCheck,
  impressionFields: fieldsCheck,
  clickFields: fieldsCheck,
  conversionFields: fieldsCheck,
  deliveryFields: fieldsCheck,
  isUniqueClicksOnly: checkThat((value) => typeof value === 'boolean', 'true or false'),
  signingSecret: matching(/^.{1,64}$/su, '1 to 64 characters'),
  clearSigningSecret: checkThat((value) => value === true, 'true'),
};

function checkUpdate(input: unknown): Issue[] {
  // An absent input is a problem here: the fields are optional, the update is not.
  const issues = checkFields(input ?? null, checks);
  const { signingSecret, clearSigningSecret } = readRecord(input);
  if (signingSecret !== undefined && clearSigningSecret !== undefined) {
    issues.push({
      path: 'clearSigningSecret',
      code: 'CONFLICT',
      message: 'expected no signingSecret beside it',
    });
  }
  return issues;
}

/** `PUT /user/webhooks` (contract §6.2). */
export const updateOperation = defineOperation({
  name: 'webhooks.update',
  method: 'PUT',
  path: '/user/webhooks',
  input: checkedBy<WebhookSettingsUpdate>(checkUpdate, Object.keys(checks)),
  secretFields: ['signingSecret'],
  response: { type: 'object', key: 'webhooks' },
  decode: decodeWebhookSettings,
});
