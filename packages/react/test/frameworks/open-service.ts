import { createClient, type TelecomClient } from '@23telecom/client';
import { createSandbox, type Sandbox } from '@23telecom/sandbox';
import { onTestFinished } from 'vitest';

/** The provider in this process, and its client. */
export interface Service {
  readonly client: TelecomClient;
  readonly sandbox: Sandbox;
}

/** Opens the provider for the current test. */
export const openService = (): Service => {
  const sandbox = createSandbox({ balance: 10, clock: 'manual' });
  onTestFinished(() => sandbox.close());
  const client = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
    dangerouslyAllowBrowser: true,
  });
  return { client, sandbox };
};

/** Any message. */
export const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };
