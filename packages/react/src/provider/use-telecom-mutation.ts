'use client';

import type { TelecomClient, TelecomError } from '@23telecom/client';
import {
  useMutation,
  type UseMutationOptions,
  type UseMutationResult,
} from '@tanstack/react-query';
import type { TelecomMutationOptions } from '../query/telecom-mutation-options.ts';
import type { MutationHookOptions } from './hook-options.ts';
import { useTelecomClient } from './telecom-provider.ts';

/** Runs a mutation with the provider's client. The caller's options override those of the mutation. */
export function useTelecomMutation<Data, Variables, OnMutateResult>(
  define: (client: TelecomClient) => TelecomMutationOptions<Data, Variables>,
  options: MutationHookOptions<Data, Variables, OnMutateResult> | undefined,
): UseMutationResult<Data, TelecomError, Variables, OnMutateResult> {
  const defined = define(useTelecomClient());
  return useMutation({
    // The cast holds: only an `onMutate` could return an `OnMutateResult`, and `define` sets none.
    ...(defined as object as UseMutationOptions<Data, TelecomError, Variables, OnMutateResult>),
    ...options,
  });
}
