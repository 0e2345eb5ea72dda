'use client';

import type { TelecomClient } from '@23telecom/client';
import { useContext } from 'react';
import { TelecomProviderError } from '../telecom-provider-error.ts';
import { TelecomContext } from './telecom-provider.tsx';

/**
 * The client of the nearest `TelecomProvider`.
 *
 * @throws {TelecomProviderError} Outside of a provider.
 * @example
 * ```ts
 * const client = useTelecomClient();
 * const { data } = useQuery(balanceOptions(client));
 * ```
 */
export const useTelecomClient = (): TelecomClient => {
  const client = useContext(TelecomContext);
  if (client === null) throw new TelecomProviderError();
  return client;
};
