import { type CampaignProgress, createClient, type TelecomClient } from '@23telecom/client';
import { TelecomProvider } from '@23telecom/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { onTestFinished } from 'vitest';

/** The handler of campaigns, its client, an empty cache, and the providers for a component. */
interface Campaigns {
  readonly client: TelecomClient;
  readonly queryClient: QueryClient;
  readonly Providers: (props: { readonly children?: ReactNode }) => ReactElement;
  /** The calls that reached the handler. */
  readonly calls: readonly {
    readonly operation: string;
    readonly input: Readonly<Record<string, unknown>>;
  }[];
}

/** Responds as `createCampaignsHandler` does, which `packages/campaigns/test/server` shows. */
export const openCampaigns = (
  intercept: (signal: AbortSignal) => Response | Promise<Response> | undefined = () => undefined,
): Campaigns => {
  const calls: Campaigns['calls'][number][] = [];
  let state: CampaignProgress['state'] = 'running';
  const progress = () => ({ id: 'spring', state, endedAt: null, sending: 0 });
  const answers: Readonly<Record<string, (input: Record<string, unknown>) => unknown>> = {
    'campaigns.progress': progress,
    'campaigns.list': () => ({ items: [progress()], next: null }),
    'campaigns.messages': ({ after }) =>
      after === '1:447400000000'
        ? { items: [{ recipient: '+447400000001' }], next: null }
        : { items: [{ recipient: '+447400000000' }], next: '1:447400000000' },
    'campaigns.pause': () => ((state = 'paused'), progress()),
    'campaigns.resume': () => ((state = 'running'), progress()),
    'campaigns.cancel': () => ((state = 'cancelled'), progress()),
  };
  const client = createClient({
    proxy: 'http://localhost/api/telecom',
    maxRetries: 0,
    fetch: async (url, init) => {
      const request = new Request(url, init);
      const operation = request.url.split('/').at(-1) ?? '';
      const { input } = (await request.json()) as { input: Record<string, unknown> };
      calls.push({ operation, input });
      const response = await intercept(request.signal);
      return response ?? Response.json({ data: answers[operation]?.(input) });
    },
  });
  // Query retries by default, as in an application: options that must not retry have to turn it off.
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retryDelay: 1, staleTime: 60_000 } },
  });
  onTestFinished(() => queryClient.clear());
  return {
    client,
    queryClient,
    calls,
    Providers: ({ children }) => (
      <QueryClientProvider client={queryClient}>
        <TelecomProvider client={client}>{children}</TelecomProvider>
      </QueryClientProvider>
    ),
  };
};
