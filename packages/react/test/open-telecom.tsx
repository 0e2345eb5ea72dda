import { createClient, type TelecomClient } from '@23telecom/client';
import { TelecomProvider } from '@23telecom/react';
import { createSandbox, type Sandbox, type SandboxOptions } from '@23telecom/sandbox';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import { onTestFinished, vi } from 'vitest';

/** A sandbox, a client that talks to it, a fresh cache, and the providers around a component. */
export interface Telecom {
  readonly sandbox: Sandbox;
  readonly client: TelecomClient;
  readonly queryClient: QueryClient;
  readonly Providers: (props: { readonly children?: ReactNode }) => ReactElement;
  /** How often an operation was asked for. */
  readonly count: (operation: string) => number;
}

/** Opens them for one test, and closes them after it. */
export const openTelecom = (options: SandboxOptions = {}): Telecom => {
  const sandbox = createSandbox({ clock: 'manual', ...options });
  const client = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
    maxRetries: 0,
    dangerouslyAllowBrowser: true,
  });
  // As an application has it: what must not be retried has to say so itself.
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

/** What to send where it does not matter what. */
export const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };

/** Query tells its observers in the next task: a test that expects no render has to let it come. */
export const letRendersHappen = (): Promise<void> =>
  act(() => new Promise<void>((resolve) => setTimeout(resolve, 10)));

/** For a test whose component throws on purpose: React would print the error as well. */
export const silenceErrors = (): void => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const prevent = (event: Event) => event.preventDefault();
  window.addEventListener('error', prevent);
  onTestFinished(() => {
    silence.mockRestore();
    window.removeEventListener('error', prevent);
  });
};
