'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { getDraftId, openDraft, subscribeToDrafts } from './drafts.ts';

/**
 * Returns the id of the message that a form writes. It stays the same after a reload and in other tabs of the
 * browser, until the message was sent and the form is edited or reset.
 *
 * @param form - names the form within the site
 * @param given - the first id, which a server has chosen
 * @returns the given id, or the empty string, on a server and during hydration
 */
export function useDraft(form: string, given?: string): string {
  useEffect(() => openDraft(form, given), [form, given]);
  return useSyncExternalStore(
    subscribeToDrafts,
    () => getDraftId(form, given),
    () => given ?? '',
  );
}
