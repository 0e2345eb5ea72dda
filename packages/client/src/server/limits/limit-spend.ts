import { checkOptions } from '@23telecom/checks';
import { countSegments, type Rate } from '@23telecom/encoding';
import type { TelecomClient } from '../../client/telecom-client.ts';
import { checkThat, type FieldChecks } from '../../codec/check.ts';
import type { Issue } from '../../codec/issue.ts';
import { throwIssues } from '../../errors/throw-issues.ts';
import { toUnits } from '../../sms/money.ts';
import { createPriceTable, type PriceTable } from '../../sms/price-table.ts';
import type { SharedStore } from '../../store/shared-store.ts';
import { storeCheck } from '../../store/store-check.ts';
import { countWithin, type RuleAmount } from './count-within.ts';
import type { Awaitable, LimitDecision, LimitOutcome, VisitorContext } from './limit.ts';
import { checkWindows, type LimitWindow, type LimitWindows, listWindows } from './limit-window.ts';
import { type LimitedMessage, readMessage } from './read-message.ts';
import { scopeCheck } from './scope-check.ts';

/** How much may be spent in which time, in the account's currency. An absent field sets no limit. */
export interface SpendLimits {
  /** Counts the money. Handlers of several instances must share it. */
  readonly store: SharedStore;
  /** For each visitor that `authorize` names. */
  readonly visitor?: LimitWindows | undefined;
  /** For all visitors together. */
  readonly total?: LimitWindows | undefined;
  /**
   * The price list, or a function that returns it. `account.pricing` needs the permission `pricing.read`.
   *
   * @default `account.pricing` of the handler's client, kept for 15 minutes
   */
  readonly prices?: readonly Rate[] | (() => Awaitable<readonly Rate[]>) | undefined;
  /**
   * The most that a segment costs to a number without a price.
   *
   * @default none: such a number is refused, because its cost has no known upper bound
   */
  readonly mostPerSegment?: number | undefined;
  /**
   * Limits of the same scope over the same store share their counts.
   *
   * @default ''
   */
  readonly scope?: string | undefined;
}

/** Price lists change at most daily (contract §5.2). */
const maxPricesAgeMs = 15 * 60_000;

function accept(): undefined {
  return undefined;
}

const checks: FieldChecks = {
  store: storeCheck,
  visitor: accept,
  total: accept,
  prices: checkThat(
    (value) => Array.isArray(value) || typeof value === 'function',
    'a list of prices, or a function',
  ),
  mostPerSegment: checkThat(
    (value) => typeof value === 'number' && value > 0 && Number.isFinite(value),
    'an amount above 0',
  ),
  scope: scopeCheck,
};

/**
 * Limits the cost of messages over time, for each visitor and in all, also for many requests at once: it
 * reserves the most that a message can cost before the request, and gives back what was not charged. A
 * refused message gets a 429 with `Retry-After` and `SPEND_EXCEEDED`.
 *
 * @throws ValidationError `INVALID_OPTIONS` for a limit of another name or type
 * @example
 * ```ts
 * const day = 24 * 60 * 60_000;
 * const spend = limitSpend({
 *   store,
 *   visitor: { max: 0.5, perMs: day },
 *   total: { max: 100, perMs: day },
 * });
 * ```
 */
export function limitSpend(
  limits: SpendLimits,
): (
  input: unknown,
  request: unknown,
  context: Pick<VisitorContext, 'visitor' | 'client'>,
) => Promise<LimitDecision> {
  throwIssues(checkSpend(limits), 'limitSpend', 'INVALID_OPTIONS');
  const { store, scope = '', mostPerSegment } = limits;
  const [visitors, total] = [listWindows(limits.visitor), listWindows(limits.total)];
  const readTable = createTableReader(limits.prices);

  return async (input, _request, { visitor, client }) => {
    const message = readMessage(input);
    if (!message.to.length) return { isAllowed: true };
    const most = mostCostOf(message, await readTable(client), mostPerSegment);
    const code = 'SPEND_EXCEEDED';
    if (most === undefined) {
      return { isAllowed: false, code, rule: 'spend.unpriced', retryAfterMs: null };
    }
    function amountsOf(
      rule: string,
      windows: readonly LimitWindow[],
      value: readonly unknown[],
    ): RuleAmount[] {
      return windows.map(({ max, perMs }) => ({
        rule: `spend.${rule}`,
        value,
        amount: most ?? 0,
        limit: toUnits(max),
        windowMs: perMs,
      }));
    }
    const counted = await countWithin(store, scope, [
      ...amountsOf('visitor', visitors, [visitor]),
      ...amountsOf('total', total, []),
    ]);
    if (!counted.isWithin) {
      const { rule, retryAfterMs } = counted;
      return { isAllowed: false, code, rule, retryAfterMs };
    }
    return {
      isAllowed: true,
      async settle(outcome) {
        const charged = chargeOf(outcome);
        if (charged !== undefined) await counted.adjust((reserved) => charged - reserved);
      },
    };
  };
}

function checkSpend(limits: unknown): Issue[] {
  const { visitor, total } = Object(limits) as Readonly<Record<string, unknown>>;
  return [
    ...checkOptions(limits, checks, { required: ['store'] }),
    ...checkWindows('visitor', visitor),
    ...checkWindows('total', total),
  ];
}

/** The charge of a call; undefined if it is not known, so that the reservation stays. */
function chargeOf({ sent, cost }: LimitOutcome): number | undefined {
  if (sent === 'no') return 0;
  return sent === 'yes' && cost !== null ? toUnits(cost) : undefined;
}

/** The most that a message can cost; undefined if a number has no price. */
function mostCostOf(
  { to, text }: LimitedMessage,
  table: PriceTable,
  mostPerSegment: number | undefined,
): number | undefined {
  const segments = countSegments(text);
  const fallback = mostPerSegment === undefined ? undefined : toUnits(mostPerSegment);
  let sum = 0;
  for (const number of to) {
    const price = table.mostOf(number) ?? fallback;
    if (price === undefined) return undefined;
    sum += price * segments;
  }
  return sum;
}

/** Reads the price table; calls at the same time share one request. */
function createTableReader(
  prices: SpendLimits['prices'],
): (client: TelecomClient) => Promise<PriceTable> {
  let reading: Promise<PriceTable> | undefined;
  let readAt = 0;

  async function read(client: TelecomClient): Promise<PriceTable> {
    if (prices) {
      return createPriceTable(typeof prices === 'function' ? await prices() : prices, Date.now());
    }
    const list = await client.account.pricing();
    // An incomplete list must not be kept: its numbers would stay refused.
    if (list.availability !== 'ok') reading = undefined;
    return createPriceTable(list.prices, Date.now());
  }

  return (client) => {
    if (!reading || Date.now() - readAt >= maxPricesAgeMs) {
      readAt = Date.now();
      const started = read(client);
      reading = started;
      started.catch(() => {
        if (reading === started) reading = undefined;
      });
    }
    return reading;
  };
}
