import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Changes the sandbox and refetches all data of the page, since any of it may have changed. */
export function useSandboxAction<Input>(act: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    // Not awaited: the change is done, whatever the views still load.
    onSettled: () => {
      void queryClient.invalidateQueries();
    },
  });
}
