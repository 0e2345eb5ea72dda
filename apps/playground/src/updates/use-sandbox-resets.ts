import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { subscribeToResets } from '../shared/reset-channel.ts';

/** Loads everything anew after another tab has reset the sandbox. */
export function useSandboxResets(): void {
  const queryClient = useQueryClient();
  useEffect(() => subscribeToResets(() => void queryClient.resetQueries()), [queryClient]);
}
