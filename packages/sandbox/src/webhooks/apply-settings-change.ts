import { ContractError } from '../contract/contract-error.ts';
import { maxSecretLength } from '../contract/webhook-rules.ts';
import { webhookTypes } from '../contract/webhook-type.ts';
import { checkWebhookUrl } from './check-webhook-url.ts';
import { selectableFields, type WebhookSettings } from './webhook-settings.ts';

/**
 * Returns the settings after a partial update: contract §6.2. If any part is invalid, it throws and
 * the settings stay as they are.
 *
 * @throws ContractError a 400 code of contract §6.2.
 */
export function applySettingsChange(
  settings: WebhookSettings,
  change: Readonly<Record<string, unknown>>,
): WebhookSettings {
  const urls = { ...settings.urls };
  const fields = { ...settings.fields };
  for (const type of webhookTypes) {
    const url = change[`${type}_url`];
    if (url !== undefined) urls[type] = readUrl(`${type}_url`, url);
    const selected = change[`${type}_fields`];
    if (selected !== undefined) {
      fields[type] = readFields(`${type}_fields`, selected, selectableFields(type));
    }
  }
  const isUniqueClicksOnly = change.unique_clicks_only ?? settings.isUniqueClicksOnly;
  if (typeof isUniqueClicksOnly !== 'boolean' || change.unique_clicks_only === null) {
    throw new ContractError('INVALID_TOGGLE', 'unique_clicks_only must be true or false');
  }
  return { urls, fields, isUniqueClicksOnly, signingSecret: readSecret(settings, change) };
}

function readUrl(name: string, url: unknown): string | null {
  if (url === null || url === '') return null;
  const problem = checkWebhookUrl(url);
  if (problem !== undefined || typeof url !== 'string') {
    throw new ContractError('INVALID_URL', `${name} ${problem ?? ''}`);
  }
  return url;
}

function readFields(
  name: string,
  selected: unknown,
  selectable: readonly string[],
): readonly string[] {
  if (!Array.isArray(selected) || selected.length === 0) {
    throw new ContractError('INVALID_FIELDS', `${name} must be a non-empty list`);
  }
  if (!selected.every((field) => selectable.includes(field as string))) {
    throw new ContractError('INVALID_FIELDS', `${name} can contain ${selectable.join(', ')}`);
  }
  return [...new Set(selected as readonly string[])];
}

function readSecret(
  settings: WebhookSettings,
  change: Readonly<Record<string, unknown>>,
): string | null {
  const secret = change.signing_secret ?? null;
  const isCleared = change.clear_signing_secret === true;
  if (secret === null) return isCleared ? null : settings.signingSecret;
  if (isCleared) {
    throw new ContractError(
      'CONFLICTING_FIELDS',
      'Send either signing_secret or clear_signing_secret, not both',
    );
  }
  if (typeof secret !== 'string' || secret === '' || secret.length > maxSecretLength) {
    throw new ContractError(
      'INVALID_SECRET',
      `signing_secret must be 1 to ${maxSecretLength} characters`,
    );
  }
  return secret;
}
