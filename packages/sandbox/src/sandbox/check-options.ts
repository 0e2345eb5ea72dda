import { maxTime } from '../clock/clock-limits.ts';
import { parseTime } from '../clock/parse-time.ts';
import { maxSecretLength } from '../contract/webhook-rules.ts';
import { countries } from '../geography/find-country.ts';
import { mustBe, type Check } from '../shared/check.ts';
import {
  anyFunction,
  anything,
  boolean,
  filledText,
  list,
  millisecondRange,
  object,
  oneOf,
} from '../shared/checks.ts';
import { checkWebhookUrl } from '../webhooks/check-webhook-url.ts';
import type { AccountOptions, WebhookOptions } from '../world/account-options.ts';
import { checkClock } from './check-clock.ts';
import { checkCredentials } from './check-credentials.ts';
import { checkEach, checkNames, checkObject, checkOption } from './check-option.ts';
import { checkWorkspaces } from './check-workspaces.ts';
import type { SandboxOptions } from './sandbox-options.ts';

const positiveNumber = mustBe('a number above 0', isPositive);

const positiveMilliseconds = mustBe(
  'milliseconds above 0',
  (value) => isPositive(value) && Number.isFinite(value),
);

const countryCode = mustBe(
  'an ISO 3166-1 code such as "GB"',
  (value) => typeof value === 'string' && countries.some(({ iso }) => iso === value.toUpperCase()),
);

/** Every option. The functions below, and the price list, check those with `anything` and the lists. */
const optionChecks: { readonly [Name in keyof Required<SandboxOptions>]: Check } = {
  seed: mustBe('a whole number', Number.isSafeInteger),
  balance: anything,
  currency: mustBe(
    'an ISO 4217 code such as "EUR"',
    (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value),
  ),
  latency: millisecondRange,
  requestsPerSecond: positiveNumber,
  clock: anything,
  now: mustBe('a time in ISO 8601, or milliseconds since 1970', isTime),
  signingSecret: mustBe(
    `1 to ${maxSecretLength} characters`,
    (value) => typeof value === 'string' && value.length >= 1 && value.length <= maxSecretLength,
  ),
  apiKeys: list,
  tokens: list,
  trackerTokens: list,
  rates: list,
  workspaces: list,
  blockedCountries: list,
  webhooks: object,
  account: object,
  shortLinkDomain: mustBe(
    'a domain such as "s.example"',
    (value) => typeof value === 'string' && /^[a-z\d-]+(\.[a-z\d-]+)+$/.test(value),
  ),
  hasHistory: boolean,
  onRequest: anyFunction,
  onWebhook: anyFunction,
  fetch: anyFunction,
};

const webhookChecks: { readonly [Name in keyof Required<WebhookOptions>]: Check } = {
  impressionUrl: checkWebhookUrl,
  clickUrl: checkWebhookUrl,
  conversionUrl: checkWebhookUrl,
  deliveryUrl: checkWebhookUrl,
  isUniqueClicksOnly: boolean,
  timeoutMs: positiveMilliseconds,
};

const accountChecks: { readonly [Name in keyof Required<AccountOptions>]: Check } = {
  isInSetup: boolean,
  sms: oneOf('ready', 'none', 'incomplete'),
  isActive: boolean,
};

/**
 * Rejects options that cannot work, misspelt ones included.
 *
 * @throws SandboxError `INVALID_OPTION` naming the option.
 */
export function checkOptions(options: SandboxOptions): void {
  checkOption('options', options, object);
  const { data, ...others } = options as SandboxOptions & { readonly data?: unknown };
  // `/node` takes this option out; here it would be ignored.
  checkOption('data', data, needsFiles);
  checkNames(Object.entries(others), optionChecks);
  checkEach('trackerTokens', options.trackerTokens, filledText);
  checkEach('blockedCountries', options.blockedCountries, countryCode);
  checkEach('rates', options.rates, object);
  if (options.clock !== undefined) checkClock(options.clock);
  checkWorkspaces(options.workspaces ?? []);
  checkCredentials(options);
  checkObject('webhooks', options.webhooks ?? {}, webhookChecks);
  checkObject('account', options.account ?? {}, accountChecks);
}

function needsFiles(data: unknown): string | undefined {
  if (data === undefined) return undefined;
  return 'needs files: on Node, Bun or Deno import createSandbox from @23telecom/sandbox/node';
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && value > 0;
}

function isTime(value: unknown): boolean {
  const time = typeof value === 'string' ? parseTime(value) : value;
  return typeof time === 'number' && time >= 0 && time <= maxTime;
}
