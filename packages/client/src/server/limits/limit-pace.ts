import { checkOptions } from '@23telecom/checks';
import { checkThat, isCount } from '../../codec/check.ts';
import { functionCheck } from '../../codec/option-checks.ts';
import { throwIssues } from '../../errors/throw-issues.ts';
import { storeCheck } from '../../store/store-check.ts';
import type { SharedStore } from '../../store/shared-store.ts';
import { countWithin, type RuleAmount } from './count-within.ts';
import { dialCodeOf } from './dial-code-of.ts';
import type { LimitDecision, VisitorContext } from './limit.ts';
import { checkWindows, type LimitWindow, type LimitWindows, listWindows } from './limit-window.ts';
import { readMessage } from './read-message.ts';
import { scopeCheck } from './scope-check.ts';

/** A window for all numbers that begin with the same digits, such as a premium range. */
export interface PrefixWindow extends LimitWindow {
  /** Number of digits after the `+`. */
  readonly digits: number;
}

/** How many messages may be sent in which time. An absent field sets no limit. */
export interface PaceLimits {
  /** Counts the messages. Handlers of several instances must share it. */
  readonly store: SharedStore;
  /** For each visitor that `authorize` names. */
  readonly visitor?: LimitWindows | undefined;
  /** For each number. `{ max: 1, perMs: 60_000 }` is a cool-down of a minute. */
  readonly recipient?: LimitWindows | undefined;
  /** For each range of numbers with the same first digits. */
  readonly prefix?: LimitWindows<PrefixWindow> | undefined;
  /** For each country: see `countryOf`. */
  readonly country?: LimitWindows | undefined;
  /** For all messages together. */
  readonly total?: LimitWindows | undefined;
  /**
   * Names the country of a number, for countries that share a dial code.
   *
   * @default its dial code, such as `+44`
   */
  readonly countryOf?: ((recipient: string) => string) | undefined;
  /**
   * Limits of the same scope over the same store share their counts.
   *
   * @default ''
   */
  readonly scope?: string | undefined;
}

const digitsCheck = { digits: checkThat(isCount, 'a whole number from 1') };

/**
 * Limits the number of messages over time: for each visitor, number, range of numbers and country, and in
 * all. A refused message gets a 429 with `Retry-After` and `PACE_EXCEEDED`. A message that was certainly not
 * sent is not counted.
 *
 * @throws ValidationError `INVALID_OPTIONS` for a limit of another name or type
 * @example
 * ```ts
 * const minute = 60_000;
 * const pace = limitPace({
 *   store,
 *   visitor: { max: 10, perMs: 60 * minute },
 *   recipient: [{ max: 1, perMs: minute }, { max: 5, perMs: 24 * 60 * minute }],
 *   prefix: { digits: 7, max: 50, perMs: 60 * minute },
 *   country: { max: 1000, perMs: 60 * minute },
 * });
 * ```
 */
export function limitPace(
  limits: PaceLimits,
): (
  input: unknown,
  request: unknown,
  context: Pick<VisitorContext, 'visitor'>,
) => Promise<LimitDecision> {
  throwIssues(checkPace(limits), 'limitPace', 'INVALID_OPTIONS');
  const { store, scope = '', countryOf = dialCodeOf } = limits;
  const visitors = listWindows(limits.visitor);
  const recipient = listWindows(limits.recipient);
  const prefix = listWindows(limits.prefix);
  const country = listWindows(limits.country);
  const total = listWindows(limits.total);

  function nameCountry(number: string): string {
    const name: unknown = countryOf(number);
    // Promises all look the same to the store: they would share one count.
    if (typeof name === 'string') return name;
    throw new TypeError('countryOf: expected a string: is an await missing?');
  }

  return async (input, _request, { visitor }) => {
    const { to } = readMessage(input);
    if (!to.length) return { isAllowed: true };
    function amountsOf<Window extends LimitWindow>(
      rule: string,
      windows: readonly Window[],
      values: (window: Window) => readonly (readonly unknown[])[],
    ): RuleAmount[] {
      return windows.flatMap((window) =>
        values(window).map((value) => ({
          rule: `pace.${rule}`,
          value,
          amount: 1,
          limit: window.max,
          windowMs: window.perMs,
        })),
      );
    }
    const counted = await countWithin(store, scope, [
      ...amountsOf('visitor', visitors, () => to.map(() => [visitor])),
      ...amountsOf('recipient', recipient, () => to.map((number) => [number])),
      ...amountsOf('prefix', prefix, ({ digits }) =>
        to.map((number) => [digits, number.slice(0, 1 + digits)]),
      ),
      ...amountsOf('country', country, () => to.map((number) => [nameCountry(number)])),
      ...amountsOf('total', total, () => to.map(() => [])),
    ]);
    if (!counted.isWithin) {
      const { rule, retryAfterMs } = counted;
      return { isAllowed: false, code: 'PACE_EXCEEDED', rule, retryAfterMs };
    }
    return {
      isAllowed: true,
      settle: ({ sent }) => (sent === 'no' ? counted.adjust((amount) => -amount) : undefined),
    };
  };
}

function checkPace(limits: unknown) {
  const fields = Object(limits) as Readonly<Record<string, unknown>>;
  function accept(): undefined {
    return undefined;
  }
  const windows = {
    visitor: accept,
    recipient: accept,
    prefix: accept,
    country: accept,
    total: accept,
  };
  return [
    ...checkOptions(
      limits,
      { store: storeCheck, ...windows, countryOf: functionCheck, scope: scopeCheck },
      { required: ['store'] },
    ),
    ...Object.keys(windows).flatMap((name) =>
      checkWindows(name, fields[name], name === 'prefix' ? digitsCheck : {}),
    ),
  ];
}
