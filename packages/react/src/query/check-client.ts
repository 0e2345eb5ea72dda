import type { TelecomClient } from '@23telecom/client';
import type { QueryKey } from '@tanstack/query-core';
import { TelecomProviderError } from './telecom-provider-error.ts';

/**
 * Returns a client; throws for a value without the given namespaces of one.
 *
 * @throws {TelecomProviderError} `NO_CLIENT`
 */
export function checkClient(
  client: unknown,
  place: string,
  ...namespaces: readonly string[]
): TelecomClient {
  const given = Object(client) as Readonly<Record<string, unknown>>;
  if (namespaces.every((name) => given[name])) return client as TelecomClient;
  const found =
    client === null || Array.isArray(client) ? `${client && 'an array'}` : typeof client;
  throw new TelecomProviderError(
    'NO_CLIENT',
    `${place}: client: expected a client as createClient() returns it, got ${
      found === 'object' ? 'an object without its calls: pass options to createClient()' : found
    }.`,
  );
}

/**
 * Checks the client of an options function when the options are made, rather than at the first request. A key
 * begins with the namespace of its call, and so names the options: `account.balance`.
 *
 * @throws {TelecomProviderError} `NO_CLIENT`
 */
export function checkKeyClient(client: TelecomClient, [, namespace, name]: QueryKey): void {
  checkClient(client, `options of ${String(namespace)}.${String(name)}`, String(namespace));
}
