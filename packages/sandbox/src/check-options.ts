import { permissions } from './auth/permission.ts';
import { parseTime } from './clock/parse-time.ts';
import { countries } from './geography/find-country.ts';
import { SandboxError } from './sandbox-error.ts';
import type { SandboxOptions, WorkspaceOptions } from './sandbox-options.ts';
import { checkWebhookUrl } from './webhooks/check-webhook-url.ts';

/**
 * Refuses options that can't work, or would be ignored in silence.
 *
 * @throws SandboxError `invalid_option` naming the option.
 */
export function checkOptions(options: SandboxOptions): void {
  const { seed = 1, currency = 'EUR', latency = 0, requestsPerSecond = 1 } = options;
  check(Number.isSafeInteger(seed), 'seed must be a whole number.');
  check(/^[A-Z]{3}$/.test(currency), 'currency must be an ISO 4217 code, as "EUR".');
  check(isLatency(latency), 'latency must be milliseconds from 0 on, or the least and the most.');
  check(requestsPerSecond > 0, 'requestsPerSecond must be above 0.');
  checkLists(options);
  checkCountries(options.blockedCountries ?? []);
  checkCredentials(options);
  checkWorkspaces(options.workspaces ?? []);
  checkWebhooks(options);
}

/** From plain JavaScript a single one may come in place of a list. */
function checkLists(options: SandboxOptions): void {
  const { apiKeys, tokens, trackerTokens, rates, blockedCountries, workspaces } = options;
  const lists = { apiKeys, tokens, trackerTokens, rates, blockedCountries, workspaces };
  for (const [name, list] of Object.entries(lists)) {
    check(list === undefined || Array.isArray(list), `${name} must be a list.`);
  }
}

function isLatency(latency: NonNullable<SandboxOptions['latency']>): boolean {
  const [least = 0, most = least] = [latency].flat();
  return Number.isFinite(least) && Number.isFinite(most) && least >= 0 && most >= least;
}

function checkCountries(codes: readonly string[]): void {
  for (const code of codes) {
    const isKnown = countries.some(({ iso }) => iso === code.toUpperCase());
    check(isKnown, `blockedCountries has ${JSON.stringify(code)}: it takes ISO codes, as "GB".`);
  }
}

function checkCredentials(options: SandboxOptions): void {
  const { apiKeys = [], tokens = [], trackerTokens = [], workspaces } = options;
  const given = [
    ...apiKeys.map((key, index) => ({ place: `apiKeys[${index}]`, given: key })),
    ...tokens.map((token, index) => ({ place: `tokens[${index}]`, given: token })),
  ];
  check(!trackerTokens.includes(''), 'trackerTokens must hold none that is empty.');
  const known = new Set<string>();
  for (const { place, given: credential } of given) {
    const whole = typeof credential === 'string' ? { key: credential } : credential;
    const name = 'key' in whole ? whole.key : whole.token;
    check(name !== '', `${place} must not be empty.`);
    check(known.size < known.add(name).size, `${place} is given twice.`);
    check(!('secret' in whole) || whole.secret !== '', `${place}.secret must not be empty.`);
    const isTime = whole.expiresAt === undefined || !Number.isNaN(parseTime(whole.expiresAt));
    check(isTime, `${place}.expiresAt must be a time in ISO 8601.`);
    for (const permission of whole.permissions ?? []) {
      check(
        permissions.includes(permission),
        `${place}.permissions takes ${permissions.join(', ')}.`,
      );
    }
    if (!('workspaceId' in whole) || workspaces === undefined) continue;
    const isKnown = workspaces.some(({ id }) => id === whole.workspaceId);
    check(isKnown || whole.workspaceId === undefined, `${place}.workspaceId is of no workspace.`);
  }
}

function checkWorkspaces(workspaces: readonly WorkspaceOptions[]): void {
  for (const [index, { id }] of workspaces.entries()) {
    check(
      Number.isSafeInteger(id) && id > 0,
      `workspaces[${index}].id must be a positive whole number.`,
    );
  }
  const ids = new Set(workspaces.map(({ id }) => id));
  check(ids.size === workspaces.length, 'workspaces must have ids that differ.');
  const mains = workspaces.filter(({ isMain }) => isMain === true);
  check(mains.length < 2, 'workspaces must have one main one at most.');
}

function checkWebhooks({ webhooks = {}, signingSecret }: SandboxOptions): void {
  for (const name of ['impressionUrl', 'clickUrl', 'conversionUrl', 'deliveryUrl'] as const) {
    const url = webhooks[name];
    const problem = url === undefined ? undefined : checkWebhookUrl(url);
    check(problem === undefined, `webhooks.${name} ${problem ?? ''}.`);
  }
  const { timeoutMs = 1 } = webhooks;
  check(Number.isFinite(timeoutMs) && timeoutMs > 0, 'webhooks.timeoutMs must be above 0.');
  const length = signingSecret?.length ?? 1;
  check(length >= 1 && length <= 64, 'signingSecret must be 1 to 64 characters.');
}

function check(isFine: boolean, problem: string): void {
  if (!isFine) throw new SandboxError('invalid_option', problem);
}
