import { useSyncExternalStore } from 'react';

/** The width below which an open message takes the place of the list, as in `messages.css`. */
const oneColumn = '(max-width: 63.99rem)';

/** Whether the window is too narrow for the list and a message side by side. */
export function useIsOneColumn(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(oneColumn).matches,
    () => false,
  );
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(oneColumn);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
