'use client';

import { createClient } from '@23telecom/client';
import { TelecomProvider } from '@23telecom/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

// Without a key: it calls the proxy handler in app/api/telecom.
const telecom = createClient({ proxy: '/api/telecom' });

export function Providers({ children }: { readonly children: ReactNode }) {
  // In a state, so that two visitors never share a cache on the server.
  const [queryClient] = useState(
    // Figures from the server are not fetched again at once.
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TelecomProvider client={telecom}>{children}</TelecomProvider>
    </QueryClientProvider>
  );
}
