import { useCallback, useDeferredValue } from 'react';
import type { Draft } from '../draft/draft.ts';
import { useConfig } from '../shared/config.ts';
import { type Task, useTask } from '../shared/use-task.ts';
import { emptyRecipientList, type RecipientList } from './recipient-list.ts';

/** Reads the pasted recipients. The numbering plans are lazy-loaded with the first entry. */
export function useRecipients({
  pasted,
  defaultCountry,
  numberColumn,
}: Pick<Draft, 'pasted' | 'defaultCountry' | 'numberColumn'>): Task<RecipientList> {
  const deferred = useDeferredValue(pasted);
  const isSandbox = useConfig()?.mode !== 'live';
  return useTask(
    useCallback(
      async (signal: AbortSignal) => {
        if (deferred.trim() === '') return emptyRecipientList;
        const { readRecipients } = await import('./read-recipients.ts');
        return readRecipients(deferred, { defaultCountry, numberColumn, isSandbox }, signal);
      },
      [deferred, defaultCountry, numberColumn, isSandbox],
    ),
  );
}
