import { createClient, type TelecomClient } from '@23telecom/client';
import { TelecomProvider } from '@23telecom/react';
import { createSandbox, type Sandbox, type SandboxOptions } from '@23telecom/sandbox';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import { onTestFinished, vi } from 'vitest';

/** A sandbox, its client, an empty cache, and the providers for a component. */
export interface Telecom {
  readonly sandbox: Sandbox;
  readonly client: TelecomClient;
  readonly queryClient: QueryClient;
  readonly Providers: (props: { readonly children?: ReactNode }) => ReactElement;
  /** Number of requests for an operation. */
  readonly count: (operation: string) => number;
}

/** Opens a sandbox and its client for one test and closes them after it. */
export const openTelecom = (options: SandboxOptions = {}): Telecom => {
  const sandbox = createSandbox({ clock: 'manual', ...options });
  const client = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
    maxRetries: 0,
    dangerouslyAllowBrowser: true,
  });
  // Query retries by default, as in an application: options that must not retry have to turn it off.
  const queryClient = new QueryClient({ defaultOptions: { queries: { retryDelay: 1 } } });
  onTestFinished(async () => {
    queryClient.clear();
    await sandbox.close();
  });
  return {
    sandbox,
    client,
    queryClient,
    Providers: ({ children }) => (
      <QueryClientProvider client={queryClient}>
        <TelecomProvider client={client}>{children}</TelecomProvider>
      </QueryClientProvider>
    ),
    count: (operation) =>
      sandbox.requests().filter((request) => request.operation === operation).length,
  };
};

/** Any message, for tests that need one. */
export const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };

/** Lets pending renders happen: Query notifies its observers in the next task. */
export const letRendersHappen = (): Promise<void> =>
  act(() => new Promise<void>((resolve) => setTimeout(resolve, 10)));

/** Keeps React from printing the error of a component that throws on purpose. */
export const silenceErrors = (): void => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const prevent = (event: Event) => event.preventDefault();
  window.addEventListener('error', prevent);
  onTestFinished(() => {
    silence.mockRestore();
    window.removeEventListener('error', prevent);
  });
};
