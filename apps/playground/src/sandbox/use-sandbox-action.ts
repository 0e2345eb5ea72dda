import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Does something to the sandbox, after which nothing that the page knows need be true any more. */
export function useSandboxAction<Input>(act: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queryClient.invalidateQueries() });
}
