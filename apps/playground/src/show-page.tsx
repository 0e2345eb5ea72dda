import { QueryClient } from '@tanstack/react-query';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { createPageRouter } from './create-page-router.ts';
import { Page } from './page.tsx';
import { nextTask } from './shared/next-task.ts';

/** Renders the page in place of the first paint, as soon as its view is loaded. */
export async function showPage(): Promise<void> {
  const queryClient = new QueryClient({
    // The server runs on this machine and is reachable without internet access.
    defaultOptions: { queries: { networkMode: 'always' }, mutations: { networkMode: 'always' } },
  });
  const container = document.querySelector('#root');
  if (container === null) throw new Error('index.html has no element #root for the page.');
  const router = createPageRouter();
  await nextTask();
  await router.load();
  await nextTask();
  // A transition renders in slices, so that it does not block typing or scrolling.
  startTransition(() =>
    createRoot(container).render(<Page router={router} queryClient={queryClient} />),
  );
}
