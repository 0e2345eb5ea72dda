import { estimateCost } from '@23telecom/encoding';
import { fill } from '@23telecom/encoding/template';
import { useCallback } from 'react';
import { applyLineBreak } from '../../composition/line-breaks.ts';
import { measurePeople } from '../../composition/measure-people.ts';
import type { Measured } from '../../composition/measured.ts';
import { createValueReader } from '../../composition/person-values.ts';
import { readTemplate } from '../../composition/read-template.ts';
import type { Terms } from '../../composition/terms.ts';
import { useTask } from '../../shared/use-task.ts';
import { findAffordable } from '../../cost/find-affordable.ts';

/** How far a balance goes. */
export interface Affordable {
  /** So many people, from the first on. */
  readonly people: number;
  /** The highest possible cost of their messages. */
  readonly max: number;
}

/** Finds how many people the balance covers, if it does not cover all of them; undefined otherwise. */
export function useAffordable(
  text: string,
  terms: Terms,
  measured: Measured,
): Affordable | undefined {
  const { list, prices, fallbacks, lineBreak } = terms;
  const { estimate, isPersonal, isRunning } = measured;
  const { balance } = prices;
  const isShort =
    !isRunning && balance !== undefined && estimate !== undefined && estimate.max > balance;
  const task = useTask<Affordable | false>(
    useCallback(
      async (signal: AbortSignal) => {
        const { rates, currency, at, resolveCountry } = prices;
        if (!isShort || rates === undefined) return false;
        const { template, variables } = readTemplate(applyLineBreak(text, lineBreak));
        const readValues = createValueReader(variables, list.columns, fallbacks);
        async function costOf(count: number): Promise<number> {
          if (count === 0) return 0;
          if (isPersonal) {
            const people = list.recipients.slice(0, count);
            const part = await measurePeople(template, people, readValues, prices, signal);
            return part.estimate?.max ?? Infinity;
          }
          await new Promise((resolve) => setTimeout(resolve));
          signal.throwIfAborted();
          return estimateCost({
            text: fill(template, readValues(undefined)),
            to: list.numbers.slice(0, count),
            rates: rates ?? [],
            currency,
            at,
            resolveCountry,
          }).max;
        }
        const people = await findAffordable(list.recipients.length, Math.max(0, balance), costOf);
        return { people, max: await costOf(people) };
      },
      [isShort, prices, balance, text, lineBreak, list, fallbacks, isPersonal],
    ),
  );
  return isShort && task.result ? task.result : undefined;
}
