import type { Issue } from '../call/issue.ts';
import { checkFields, expect } from './check.ts';
import { readRecord } from './read.ts';

const isUrl = expect(
  (value) => value === null || value === '' || (typeof value === 'string' && isSafeUrl(value)),
  'an https URL, or null to switch the webhook off',
);

/** HTTPS, or a server on this machine (contract §6.2, §11). */
function isSafeUrl(text: string): boolean {
  return (
    URL.canParse(text) &&
    /^(https:\/\/|http:\/\/(localhost|127(\.\d+){3}|\[::1\])[:/])/.test(new URL(text).href)
  );
}

const isFields = expect(
  (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((name) => typeof name === 'string' && name !== ''),
  "an array of field names that is not empty, such as ['message_id', 'status']",
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
  signingSecret: expect(
    (value) => typeof value === 'string' && value.length > 0 && value.length <= 64,
    '1 to 64 characters',
  ),
  clearSigningSecret: expect((value) => value === true, 'true, or no such field'),
};

/** The faults of a change to the webhook settings (contract §6.2). */
export function checkWebhookSettings(input: unknown): Issue[] {
  const issues = checkFields(input, checks);
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
