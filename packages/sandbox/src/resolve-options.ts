import type {
  ApiKeyOptions,
  SandboxOptions,
  TokenOptions,
  WorkspaceOptions,
} from './sandbox-options.ts';
import type { RequestEntry } from './control/request-log.ts';
import { checkOptions } from './check-options.ts';
import { latestTime, mostSpeed } from './clock/clock-limits.ts';
import { parseTime } from './clock/parse-time.ts';
import { SandboxError } from './sandbox-error.ts';
import type { WebhookAttempt } from './webhooks/webhook-log.ts';

type Filled = Required<
  Pick<
    SandboxOptions,
    | 'trackerTokens'
    | 'balance'
    | 'currency'
    | 'seed'
    | 'blockedCountries'
    | 'latency'
    | 'hasCampaigns'
    | 'requestsPerSecond'
    | 'webhooks'
    | 'account'
    | 'fetch'
  >
>;

/** The options with every default in its place. */
export interface ResolvedOptions extends Readonly<{
  [Key in keyof Filled]: Exclude<Filled[Key], undefined>;
}> {
  readonly apiKeys: readonly ApiKeyOptions[];
  readonly tokens: readonly TokenOptions[];
  readonly workspaces: readonly WorkspaceOptions[];
  readonly rates: SandboxOptions['rates'];
  readonly signingSecret: string | undefined;
  /** Called whenever the state changed. */
  readonly onChange: () => void;
  readonly onRequest: (request: RequestEntry) => void;
  readonly onWebhook: (attempt: WebhookAttempt) => void;
  readonly speed: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const defaultWorkspaces: readonly WorkspaceOptions[] = [
  { id: 16, name: 'Main', isMain: true },
  { id: 18, name: 'test-space', color: '#5298D9' },
];

/**
 * Fills in the defaults and refuses what can't work.
 *
 * @throws SandboxError `invalid_option` naming the option.
 */
export function resolveOptions(
  options: SandboxOptions,
  onChange = (): void => undefined,
): ResolvedOptions {
  checkOptions(options);
  return {
    apiKeys: (options.apiKeys ?? ['sk_prod_local', 'sk_test_local']).map((key) =>
      typeof key === 'string' ? { key } : key,
    ),
    tokens: (options.tokens ?? ['token_local']).map((token) =>
      typeof token === 'string' ? { token } : token,
    ),
    trackerTokens: options.trackerTokens ?? ['tracker_local'],
    balance: options.balance ?? 1000,
    currency: options.currency ?? 'EUR',
    rates: options.rates,
    seed: options.seed ?? 1,
    speed: resolveSpeed(options.clock ?? 'real'),
    now: resolveNow(options.now),
    signingSecret: options.signingSecret,
    webhooks: options.webhooks ?? {},
    blockedCountries: (options.blockedCountries ?? []).map((country) => country.toUpperCase()),
    latency: options.latency ?? 0,
    hasCampaigns: options.hasCampaigns ?? true,
    requestsPerSecond: options.requestsPerSecond ?? Infinity,
    workspaces: options.workspaces ?? defaultWorkspaces,
    account: options.account ?? {},
    onChange,
    onRequest: options.onRequest ?? (() => undefined),
    onWebhook: options.onWebhook ?? (() => undefined),
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
  };
}

function resolveSpeed(clock: NonNullable<SandboxOptions['clock']>): number {
  if (clock === 'manual') return 0;
  if (clock === 'real') return 1;
  if (clock.speed > 0 && clock.speed <= mostSpeed) return clock.speed;
  throw new SandboxError(
    'invalid_option',
    `clock.speed must be above 0, and ${mostSpeed} at most.`,
  );
}

function resolveNow(now: string | number | undefined): number {
  const time = typeof now === 'string' ? parseTime(now) : (now ?? Date.now());
  if (time >= 0 && time <= latestTime) return Math.floor(time);
  throw new SandboxError(
    'invalid_option',
    'now must be a time in ISO 8601 or in milliseconds since 1970.',
  );
}
