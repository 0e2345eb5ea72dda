import { parseTime } from '../clock/parse-time.ts';
import type { RequestEntry } from '../logs/request-log.ts';
import type { WorkspaceOptions } from '../world/account-options.ts';
import type { WorldOptions } from '../world/world-options.ts';
import { checkOptions } from './check-options.ts';
import { defaultApiKeys, defaultToken } from './default-credentials.ts';
import type { SandboxOptions } from './sandbox-options.ts';

/** The options of a sandbox, every default filled in. */
export interface ResolvedOptions extends WorldOptions {
  readonly latency: number | readonly [number, number];
  readonly onRequest: (request: RequestEntry) => void;
}

const defaultWorkspaces: readonly WorkspaceOptions[] = [
  { id: 16, name: 'Main', isMain: true },
  { id: 18, name: 'test-space', color: '#5298D9' },
];

/**
 * Checks the options and fills in the defaults.
 *
 * @throws SandboxError `INVALID_OPTION` naming the option.
 */
export function resolveOptions(
  options: SandboxOptions,
  { activity, onChange }: Pick<ResolvedOptions, 'activity' | 'onChange'>,
): ResolvedOptions {
  checkOptions(options);
  return {
    apiKeys: (options.apiKeys ?? defaultApiKeys).map((key) =>
      typeof key === 'string' ? { key } : key,
    ),
    tokens: (options.tokens ?? [defaultToken]).map((token) =>
      typeof token === 'string' ? { token } : token,
    ),
    trackerTokens: options.trackerTokens ?? ['tracker_local'],
    workspaces: options.workspaces ?? defaultWorkspaces,
    account: options.account ?? {},
    balance: options.balance ?? 1000,
    currency: options.currency ?? 'EUR',
    rates: options.rates,
    blockedCountries: (options.blockedCountries ?? []).map((country) => country.toUpperCase()),
    shortLinkDomain: options.shortLinkDomain,
    hasHistory: options.hasHistory ?? true,
    requestsPerSecond: options.requestsPerSecond ?? Infinity,
    latency: options.latency ?? 0,
    webhooks: options.webhooks ?? {},
    signingSecret: options.signingSecret,
    seed: options.seed ?? 1,
    now: resolveNow(options.now),
    speed: resolveSpeed(options.clock),
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    activity,
    onChange,
    onRequest: options.onRequest ?? (() => undefined),
    onWebhook: options.onWebhook ?? (() => undefined),
  };
}

function resolveSpeed(clock: SandboxOptions['clock'] = 'real'): number {
  if (clock === 'manual') return 0;
  return clock === 'real' ? 1 : clock.speed;
}

function resolveNow(now: SandboxOptions['now'] = Date.now()): number {
  return Math.floor(typeof now === 'string' ? parseTime(now) : now);
}
