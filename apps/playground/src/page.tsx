import { TelecomProvider } from '@23telecom/react';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import type { PageRouter } from './create-page-router.ts';
import { DraftProvider } from './draft/draft-provider.tsx';
import { telecom } from './telecom.ts';

/** The whole page: the router's view, with the data that all views share. */
export function Page({
  router,
  queryClient,
}: {
  readonly router: PageRouter;
  readonly queryClient: QueryClient;
}) {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <TelecomProvider client={telecom}>
          <DraftProvider>
            <RouterProvider router={router} />
          </DraftProvider>
        </TelecomProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
