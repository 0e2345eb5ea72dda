// @vitest-environment jsdom
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@23telecom/client';
import {
  TelecomProvider,
  useCampaign,
  useCampaignMessages,
  useCampaigns,
  useCancelCampaign,
  usePauseCampaign,
  useResumeCampaign,
} from '@23telecom/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

let server: ChildProcess;
let folder: string;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'campaigns-page-'));
  const program = path.join(import.meta.dirname, 'campaigns-server.program.ts');
  server = fork(program, [path.join(folder, 'store')], {
    cwd: import.meta.dirname,
    execArgv: ['--conditions=@23telecom/source', '--import=tsx'],
  });
  [port] = (await once(server, 'message')) as [number];
});
afterEach(cleanup);
afterAll(async () => {
  server.disconnect();
  await once(server, 'exit');
  rmSync(folder, { recursive: true, force: true });
});

/** A page without a key, as a browser has it. */
function openPage() {
  const queryClient = new QueryClient();
  const client = createClient({ proxy: `http://127.0.0.1:${port}/api/telecom` });
  return ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>
      <TelecomProvider client={client}>{children}</TelecomProvider>
    </QueryClientProvider>
  );
}

const patience = { timeout: 20_000 };

test('the hooks show a campaign of the embedded store, page its recipients, pause it and see its end', async () => {
  const { result } = renderHook(
    () => ({
      campaign: useCampaign('spring'),
      accepted: useCampaignMessages('spring', { state: 'accepted', limit: 60 }),
      pending: useCampaignMessages('spring', { state: 'pending' }),
      list: useCampaigns(),
      pause: usePauseCampaign(),
      resume: useResumeCampaign(),
      cancel: useCancelCampaign(),
    }),
    { wrapper: openPage() },
  );
  await waitFor(
    () => expect(result.current.campaign.data).toMatchObject({ state: 'running', accepted: 100 }),
    patience,
  );
  await waitFor(() => expect(result.current.accepted.data?.items).toHaveLength(60), patience);
  await waitFor(() => expect(result.current.pending.data?.items).toHaveLength(30), patience);
  expect(result.current.accepted.hasNextPage).toBe(true);
  await act(() => result.current.accepted.fetchNextPage());
  await waitFor(() => expect(result.current.accepted.data?.items).toHaveLength(100), patience);
  expect(result.current.accepted.hasNextPage).toBe(false);
  const recipients = result.current.accepted.data?.items.map(({ recipient }) => recipient);
  expect(new Set(recipients).size).toBe(100);
  await waitFor(() => expect(result.current.list.data?.items).toHaveLength(1), patience);

  await act(() => result.current.pause.mutateAsync({ id: 'spring' }));
  await waitFor(() => expect(result.current.campaign.data?.state).toBe('paused'), patience);
  server.send('step');
  await once(server, 'message');
  expect(result.current.campaign.data?.accepted).toBe(100);
  await act(() => result.current.resume.mutateAsync({ id: 'spring' }));
  await waitFor(() => expect(result.current.campaign.data?.state).toBe('running'), patience);
  server.send('step');
  await once(server, 'message');
  // It polls while requests are made.
  await waitFor(
    () => expect(result.current.campaign.data).toMatchObject({ state: 'sent', accepted: 130 }),
    patience,
  );
  await expect(
    act(() => result.current.cancel.mutateAsync({ id: 'spring' })),
  ).rejects.toMatchObject({ code: 'OPERATION_NOT_ALLOWED' });
});

test('a campaign that does not exist is an error of its class', async () => {
  const { result } = renderHook(() => useCampaign('none'), { wrapper: openPage() });
  await waitFor(() => expect(result.current.error).not.toBeNull(), patience);
  expect(result.current.error).toMatchObject({ name: 'NotFoundError', code: 'NOT_FOUND' });
});
