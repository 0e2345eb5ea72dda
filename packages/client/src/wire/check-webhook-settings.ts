import type { Issue } from '../call/issue.ts';
import { checkFields, expect, matching } from './check.ts';
import { readRecord } from './read.ts';

/** HTTPS, or a server on this machine (contract §6.2, §11). */
const safeUrl = /^(https:\/\/[^/]|http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:|\/|$))/i;

const isUrl = expect(
  (value) =>
    value === null ||
    value === '' ||
    (typeof value === 'string' && safeUrl.test(value) && URL.canParse(value)),
  'an https URL, or null to switch it off',
);

const isFields = expect(
  (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((name) => name && typeof name === 'string'),
  'names of fields, at least one',
);

const checks = {
  impressionUrl: isUrl,
  clickUrl: isUrl,
  conversionUrl: isUrl,
  deliveryUrl: isUrl,
  impressionFields: isFields,
  clickFields: isFields,
  conversionFields: isFields,
  deliveryFields: isFields,
  isUniqueClicksOnly: expect((value) => typeof value === 'boolean', 'true or false'),
  signingSecret: matching(/^.{1,64}$/su, '1 to 64 characters'),
  clearSigningSecret: expect((value) => value === true, 'true'),
};

/** The faults of a change to the webhook settings (contract §6.2). */
export function checkWebhookSettings(input: unknown): Issue[] {
  const issues = checkFields(input ?? null, checks);
  const { signingSecret, clearSigningSecret } = readRecord(input);
  if (signingSecret !== undefined && clearSigningSecret !== undefined) {
    issues.push({
      path: 'clearSigningSecret',
      code: 'conflict',
      message: 'expected no signingSecret beside it',
    });
  }
  return issues;
}
