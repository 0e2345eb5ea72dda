import { TelecomProviderError } from '@23telecom/react';
import { dehydrate, type DehydratedState, hydrate } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { campaignQueries } from './all-queries.ts';
import { openCampaigns } from './open-campaigns.tsx';
import { letRendersHappen, silenceErrors } from './open-telecom.tsx';

describe.each(campaignQueries.map((query) => [query.operation, query] as const))(
  '%s',
  (operation, { useHook, prefetch, queryKey }) => {
    test('loads its data, with one request in StrictMode', async () => {
      const { Providers, calls } = openCampaigns();
      const wrapper = ({ children }: { children: ReactNode }) => (
        <StrictMode>
          <Providers>{children}</Providers>
        </StrictMode>
      );
      const { result } = renderHook(() => useHook(), { wrapper });
      expect(result.current.status).toBe('pending');
      await waitFor(() => expect(result.current.status).toBe('success'));
      expect(result.current.data).toBeDefined();
      expect(calls.map((call) => call.operation)).toEqual([operation]);
    });

    test('needs a provider', () => {
      silenceErrors();
      expect(() => renderHook(() => useHook())).toThrow(TelecomProviderError);
    });

    test('shows data of a server without a request', async () => {
      // The figures of a campaign are fresh for a second.
      const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now());
      onTestFinished(() => now.mockRestore());
      const server = openCampaigns();
      const fetched = await prefetch(server.queryClient, server.client);
      const json = JSON.stringify(dehydrate(server.queryClient));
      const { Providers, calls, queryClient, client } = openCampaigns();
      hydrate(queryClient, JSON.parse(json) as DehydratedState);
      const { result } = renderHook(() => useHook(), { wrapper: Providers });
      expect(result.current.status).toBe('success');
      await letRendersHappen();
      expect(calls).toEqual([]);
      expect(queryClient.getQueryData(queryKey(client))).toStrictEqual(fetched);
    });

    test('keeps unchanged data as the same object', async () => {
      const { queryClient, client } = openCampaigns();
      await prefetch(queryClient, client);
      const first = queryClient.getQueryData(queryKey(client));
      await queryClient.invalidateQueries({ queryKey: queryKey(client) });
      await prefetch(queryClient, client);
      expect(queryClient.getQueryState(queryKey(client))?.dataUpdateCount).toBe(2);
      expect(first).toBeDefined();
      expect(queryClient.getQueryData(queryKey(client))).toBe(first);
    });

    test('aborts its request when it unmounts', async () => {
      const signals: AbortSignal[] = [];
      const { Providers, queryClient } = openCampaigns((signal) => {
        signals.push(signal);
        return new Promise(() => undefined);
      });
      const { unmount } = renderHook(() => useHook(), { wrapper: Providers });
      await waitFor(() => expect(signals).toHaveLength(1));
      unmount();
      await waitFor(() => expect(signals[0]?.aborted).toBe(true));
      const [cached] = queryClient.getQueryCache().findAll();
      expect(cached?.state).toMatchObject({ data: undefined, error: null });
    });

    test('leaves retries to the client', async () => {
      const { Providers, calls } = openCampaigns(() => Response.json({}, { status: 500 }));
      const { result } = renderHook(() => useHook(), { wrapper: Providers });
      await waitFor(() => expect(result.current.status).toBe('error'));
      await letRendersHappen();
      expect(calls).toHaveLength(1);
      expect(result.current).toMatchObject({ error: { operation } });
    });
  },
);
