import {
  useCampaign,
  useCampaignMessages,
  useCampaigns,
  useCancelCampaign,
  usePauseCampaign,
  useResumeCampaign,
} from '@23telecom/react';
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openCampaigns } from './open-campaigns.tsx';
import { letRendersHappen } from './open-telecom.tsx';

test('useCampaign shows the figures, and each change at once', async () => {
  const { Providers, calls } = openCampaigns();
  const { result } = renderHook(
    () => ({
      campaign: useCampaign('spring', { refetchInterval: false }),
      pause: usePauseCampaign(),
      resume: useResumeCampaign(),
      cancel: useCancelCampaign(),
    }),
    { wrapper: Providers },
  );
  await waitFor(() => expect(result.current.campaign.data?.state).toBe('running'));
  await act(() => result.current.pause.mutateAsync({ id: 'spring' }));
  await waitFor(() => expect(result.current.campaign.data?.state).toBe('paused'));
  await act(() => result.current.resume.mutateAsync({ id: 'spring', recheck: true }));
  await waitFor(() => expect(result.current.campaign.data?.state).toBe('running'));
  await act(() => result.current.cancel.mutateAsync({ id: 'spring' }));
  await waitFor(() => expect(result.current.campaign.data?.state).toBe('cancelled'));
  expect(calls).toEqual([
    { operation: 'campaigns.progress', input: { id: 'spring' } },
    { operation: 'campaigns.pause', input: { id: 'spring' } },
    { operation: 'campaigns.resume', input: { id: 'spring', recheck: true } },
    { operation: 'campaigns.cancel', input: { id: 'spring' } },
  ]);
});

test('a poll that began before a change does not undo it', async () => {
  let requests = 0;
  let respond: ((response: Response) => void) | undefined;
  const { Providers } = openCampaigns(() => {
    requests++;
    return requests === 2 ? new Promise((resolve) => (respond = resolve)) : undefined;
  });
  const { result } = renderHook(
    () => ({
      campaign: useCampaign('spring', { refetchInterval: false }),
      pause: usePauseCampaign(),
    }),
    { wrapper: Providers },
  );
  await waitFor(() => expect(result.current.campaign.data?.state).toBe('running'));
  act(() => void result.current.campaign.refetch());
  await waitFor(() => expect(respond).toBeDefined());
  await act(() => result.current.pause.mutateAsync({ id: 'spring' }));
  await waitFor(() => expect(result.current.campaign.data?.state).toBe('paused'));
  respond?.(Response.json({ data: { id: 'spring', state: 'running', endedAt: null, sending: 0 } }));
  await letRendersHappen();
  expect(result.current.campaign.data?.state).toBe('paused');
});

test('useCampaignMessages and useCampaigns join their pages', async () => {
  const { Providers, calls } = openCampaigns();
  const { result } = renderHook(
    () => ({
      messages: useCampaignMessages('spring', { state: 'accepted', limit: 1 }),
      campaigns: useCampaigns({ state: 'running' }),
    }),
    { wrapper: Providers },
  );
  await waitFor(() => expect(result.current.messages.data?.items).toHaveLength(1));
  await waitFor(() => expect(result.current.campaigns.data?.items).toHaveLength(1));
  expect(result.current.messages.hasNextPage).toBe(true);
  await act(() => result.current.messages.fetchNextPage());
  await waitFor(() =>
    expect(result.current.messages.data?.items.map(({ recipient }) => recipient)).toEqual([
      '+447400000000',
      '+447400000001',
    ]),
  );
  expect(result.current.messages.hasNextPage).toBe(false);
  expect(calls.filter(({ operation }) => operation === 'campaigns.messages')).toEqual([
    {
      operation: 'campaigns.messages',
      input: { id: 'spring', state: 'accepted', limit: 1, after: null },
    },
    {
      operation: 'campaigns.messages',
      input: { id: 'spring', state: 'accepted', limit: 1, after: '1:447400000000' },
    },
  ]);
});
