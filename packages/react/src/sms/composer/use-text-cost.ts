'use client';

import { useMemo } from 'react';
import { isCovered } from '../cost/is-covered.ts';
import type { SmsCost } from '../cost/sms-cost.ts';
import { usePrices } from '../cost/use-prices.ts';
import { useSmsCost } from '../cost/use-sms-cost.ts';
import type { PersonalMessages } from '../send-many/measure-personal.ts';
import type { SmsComposerOptions } from './sms-composer.ts';

/** The cost of a text, or of all messages of a template. */
export interface TextCost extends Pick<Partial<PersonalMessages>, 'measurement' | 'problem'> {
  readonly cost: SmsCost;
}

/** Measures the text, or if it is a template the message of each recipient. */
export function useTextCost(
  text: string,
  to: readonly string[],
  { encoding, national, resolveCountry, many, ...own }: SmsComposerOptions,
): TextCost {
  const { rates, currency, at, balance } = usePrices(own);
  const { values, measure } = many ?? {};
  const personal = useMemo(() => {
    if (!values) return undefined;
    // A text that GSM-7 lacks characters of is measured too: it is a problem, and its price is that of UCS-2.
    const options = { national, encoding: encoding === 'GSM-7' ? undefined : encoding };
    return measure?.({ text, to, values, rates, currency, at, resolveCountry, options });
  }, [text, to, values, measure, rates, currency, at, encoding, national, resolveCountry]);
  const { longest, cost: total } = personal?.measurement ?? {};
  const cost = useSmsCost({
    text: longest?.text ?? text,
    to,
    rates,
    currency,
    at,
    balance,
    resolveCountry,
    options: { encoding, national },
  });
  return useMemo(() => {
    if (!personal) return { cost };
    const estimate =
      total && cost.estimate
        ? // The rows of the countries would count the longest message for everybody.
          { ...cost.estimate, min: total.min, max: total.max, byCountry: [] }
        : undefined;
    return { ...personal, cost: { ...cost, estimate, isCovered: isCovered(balance, estimate) } };
  }, [cost, personal, total, balance]);
}
