import type { Core } from '../call/core.ts';
import { onDemand } from '../call/on-demand.ts';
import type { TelecomClient } from '../client/telecom-client.ts';

/** Builds `request`, for what the contract does not know yet. */
export function createRequest({ execute }: Core): TelecomClient['request'] {
  const load = onDemand(async () => (await import('./request-operation.ts')).requestOperation);
  return (method, path, { query, body, ...options } = {}) =>
    execute(
      async () => {
        // As they are now: while the part is loaded, the caller may change them.
        const parameters = { ...query };
        const json = JSON.stringify(body) as string | undefined;
        return (await load())(method, path, parameters, json);
      },
      undefined,
      options,
    );
}
