import type { Payments, TelecomClient } from '@23telecom/client';
import { defineQuery } from '../define-query.ts';
import type { TelecomQueryOptions } from '../query-option-types.ts';
import { telecomKeys } from '../telecom-keys.ts';

/** The key of {@link paymentsOptions}. */
export type PaymentsKey = ReturnType<typeof telecomKeys.account.payments>;

/**
 * Query options of the account's payments.
 *
 * @example
 * ```ts
 * const { payments } = await queryClient.fetchQuery(paymentsOptions(client));
 * ```
 */
export const paymentsOptions = (
  client: TelecomClient,
): TelecomQueryOptions<Payments, PaymentsKey> =>
  defineQuery(telecomKeys.account.payments(), (options) =>
    client.account.payments(undefined, options),
  );
