import type { Clock, TelecomClient } from '@23telecom/client';
import { type Check, checkShape, checkThat, type Shape } from '../checks/check-fields.ts';
import { callable, duration, storeCheck, wholeFrom, withMethods } from '../checks/checks.ts';
import type { CampaignStore } from '../database/campaign-store.ts';

/** The options of `createCampaigns`. */
export interface CampaignsOptions {
  /** The client that sends. Its key needs `sms.send`, `sms.read`, `pricing.read` and `balance.read`. */
  readonly telecom: TelecomClient;
  /** Where campaigns are kept: by `openPostgres` or `openEmbedded`. */
  readonly store: CampaignStore;
  /**
   * Maximum number of requests in a second, of all workers of the store together.
   * @default 1000, the provider's limit for an account
   */
  readonly requestsPerSecond?: number | undefined;
  /**
   * Limit for a request, in milliseconds. A request of a process that died is looked up after 1.5 times as
   * long, and at most 15 seconds later.
   * @default 30_000
   */
  readonly timeoutMs?: number | undefined;
  /**
   * How long a request without a response is looked for in the history before it is uncertain, in
   * milliseconds.
   * @default 60_000
   */
  readonly settleMs?: number | undefined;
  /**
   * When requests that are uncertain pause a campaign: so many in a row, or more than this share of the last
   * 200 requests. `false` never pauses.
   * @default { inARow: 5, share: 0.02 }
   */
  readonly breaker?: false | { readonly inARow: number; readonly share: number } | undefined;
  /**
   * Receives the errors of workers: they go on.
   * @default console.error
   */
  readonly onError?: ((error: unknown) => void) | undefined;
  /**
   * A clock of your own, for tests. Without one, all times come from the database.
   * @default the system clock
   */
  readonly clock?: Clock | undefined;
}

const breakerShape: Shape = {
  fields: {
    inARow: wholeFrom(1),
    share: checkThat(
      (value) => typeof value === 'number' && value >= 0 && value <= 1,
      'a number from 0 to 1',
    ),
  },
  required: ['inARow', 'share'],
};

const clientWords = 'a client of @23telecom/client';
const hasRequest = withMethods(clientWords, 'request');
const hasSend = withMethods(clientWords, 'send');
const telecomCheck: Check = (value) =>
  hasRequest(value) ?? hasSend(Reflect.get(value as object, 'sms'));

/** An interval of PostgreSQL and a timer of Node.js can express it. */
const pace: Check = checkThat(
  (value) => typeof value === 'number' && value >= 0.001 && value <= 1e6,
  'requests in a second, from 0.001 to 1000000',
);

const shape: Shape = {
  fields: {
    telecom: telecomCheck,
    store: storeCheck,
    requestsPerSecond: pace,
    timeoutMs: duration,
    settleMs: duration,
    breaker: () => undefined,
    onError: callable,
    clock: withMethods('a clock with now and sleep', 'now', 'sleep'),
  },
  required: ['telecom', 'store'],
};

/** Throws a ValidationError for invalid options. */
export function checkCampaignsOptions(options: CampaignsOptions): void {
  const operation = 'createCampaigns';
  checkShape(operation, options, shape);
  const { breaker } = options;
  if (breaker !== undefined && breaker !== false) {
    checkShape(operation, breaker, breakerShape, 'breaker');
  }
}
