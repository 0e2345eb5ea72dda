import { countSegments } from '@23telecom/encoding';
import { pricingOperation } from '../../account/pricing.ts';
import type { Core } from '../../call/operations/core.ts';
import type { Issue } from '../../codec/issue.ts';
import { ServerError } from '../../errors/server-error.ts';
import { toUnits } from '../money.ts';
import { createPriceTable, type PriceTable } from '../price-table.ts';
import type { JournalCosts } from './journal-costs.ts';
import type { SendManyOptions } from './send-many.ts';
import type { Batch } from './step.ts';

/** The part of a budget that is kept for a request. */
export interface Reservation {
  /** Replaces the most by the charge; null keeps the most, because the charge is not known. */
  settle(charge: number | null): void;
}

/** Limits the cost of a run. */
export interface Budget {
  /** The problem of a recipient without a price: the cost of its message has no known upper bound. */
  check(recipient: string): Issue | undefined;
  /**
   * Reserves the most that a request can cost. Waits for requests in flight, which may cost less than they
   * have reserved. Null if the request does not fit, or if the signal aborts.
   */
  reserve(batch: Batch, signal: AbortSignal): Promise<Reservation | null>;
}

/**
 * Makes the budget of a run, from the account's price list and the costs of earlier runs.
 *
 * @throws ServerError `PRICES_UNAVAILABLE` if the price list is incomplete
 */
export async function createBudget(
  { execute, clock }: Core,
  { budget, headers, signal, timeoutMs, totalTimeoutMs }: SendManyOptions,
  { cost, unknown }: JournalCosts,
): Promise<Budget | undefined> {
  if (budget === undefined) return undefined;
  const options = { headers, signal, timeoutMs, totalTimeoutMs };
  const { prices, availability } = await execute(pricingOperation, undefined, options);
  if (availability !== 'ok') throw unavailableError();
  const table = createPriceTable(prices, clock.now());
  const limit = toUnits(budget);
  let used = toUnits(cost);
  for (const { recipients, segments } of unknown) used += mostOf(table, recipients, segments);
  let inFlight = 0;
  let waiting: (() => void)[] = [];

  /** Lets the waiting requests look again. */
  function wake(): void {
    const all = waiting;
    waiting = [];
    for (const resume of all) resume();
  }

  return {
    check(recipient) {
      if (table.mostOf(recipient) !== undefined) return undefined;
      const message = 'expected a number with a price, because the run has a budget';
      return { path: 'recipient', code: 'NO_PRICE', message };
    },
    async reserve({ recipients, text }, ended) {
      const most = mostOf(table, recipients, countSegments(text));
      ended.addEventListener('abort', wake);
      try {
        while (used + most > limit) {
          if (!inFlight || ended.aborted) return null;
          await new Promise<void>((resume) => waiting.push(resume));
        }
      } finally {
        ended.removeEventListener('abort', wake);
      }
      used += most;
      inFlight += 1;
      return {
        settle(charge) {
          used += charge === null ? 0 : toUnits(charge) - most;
          inFlight -= 1;
          wake();
        },
      };
    },
  };
}

/** The most that a text of so many segments can cost, in units. */
function mostOf(table: PriceTable, recipients: readonly string[], segments: number): number {
  return recipients.reduce((sum, number) => sum + (table.mostOf(number) ?? 0) * segments, 0);
}

function unavailableError(): ServerError {
  return new ServerError({
    code: 'PRICES_UNAVAILABLE',
    operation: 'sms.sendMany',
    retryable: true,
    description: 'the price list is incomplete, so the budget cannot be kept: nothing was sent',
  });
}
