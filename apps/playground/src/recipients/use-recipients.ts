import { useCallback, useDeferredValue } from 'react';
import { type Sliced, useSliced } from '../shared/use-sliced.ts';
import { emptyRecipientList, type RecipientList } from './recipient-list.ts';

/** What was pasted as recipients. The numbering plans are loaded with the first of them. */
export function useRecipients(
  pasted: string,
  defaultCountry: string,
  numberColumn: string | undefined,
): Sliced<RecipientList> {
  const deferred = useDeferredValue(pasted);
  return useSliced(
    useCallback(async () => {
      if (deferred.trim() === '') return readNothing();
      const { readRecipients } = await import('./read-recipients.ts');
      return readRecipients(deferred, { defaultCountry, numberColumn });
    }, [deferred, defaultCountry, numberColumn]),
  );
}

// eslint-disable-next-line require-yield -- there is nothing to do in slices
function* readNothing(): Generator<undefined, RecipientList> {
  return emptyRecipientList;
}
