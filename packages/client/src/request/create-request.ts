import type { Core } from '../call/core.ts';
import { onDemand } from '../call/on-demand.ts';
import type { TelecomClient } from '../client/telecom-client.ts';

/** Builds `request`, for what the contract does not know yet. */
export function createRequest({ execute }: Core): TelecomClient['request'] {
  const load = onDemand(async () => (await import('./request-operation.ts')).requestOperation);
  return (method, path, { query, body, ...options } = {}) =>
    execute(async () => (await load())(method, path, query, body), undefined, options);
}
