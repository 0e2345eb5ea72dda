import { readRecord } from '../wire/read.ts';
import type { Clock } from './clock.ts';
import type { Credentials } from './credentials.ts';
import { onDemand } from './on-demand.ts';
import { setHeader } from './set-header.ts';
import type { Transport } from './transport.ts';

/** Calls that go to the provider itself. */
export function directTransport(
  baseUrl: string,
  { apiKey, secret, token, workspaceId, trackerToken }: Credentials,
  clock: Clock,
): Transport {
  const loadSigner = onDemand(async () => {
    const { createSigner } = await import('./sign-request.ts');
    return createSigner(secret ?? '', clock);
  });
  return {
    baseUrl,
    isDecoded: false,

    prepare(operation, input) {
      const { path, query = {}, body } = operation.encode(input);
      const url = new URL(baseUrl + path);
      for (const [name, value] of Object.entries(query)) {
        if (value !== undefined) url.searchParams.set(name, `${value}`);
      }
      return { url: url.href, method: operation.method, body: JSON.stringify(body) };
    },

    async authorize(headers, request, operation) {
      const set = (name: string, value?: string) =>
        value === undefined || setHeader(headers, name, value);
      // The tracker's token is all that it needs, so it is all that it gets.
      if (operation.credentials) {
        set('X-Api-Token', trackerToken ?? '');
        return;
      }
      set('X-API-Key', apiKey);
      if (token)
        set('Authorization', `Bearer ${typeof token === 'string' ? token : await token()}`);
      set('X-Workspace-ID', workspaceId?.toString());
      if (secret) {
        const sign = await loadSigner();
        await sign(headers, request);
      }
    },

    unwrap({ expects = '' }, body) {
      const isIt = expects === '[]' ? Array.isArray(body) : !expects || expects in readRecord(body);
      return isIt ? body : undefined;
    },
  };
}
