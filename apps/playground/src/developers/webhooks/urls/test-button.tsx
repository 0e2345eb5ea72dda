import { useTelecomClient } from '@23telecom/react';
import { telecomKeys } from '@23telecom/react/options';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { announce } from '../../../shared/announce.ts';
import { formatDuration } from '../../../shared/format/format-duration.ts';
import type { webhookTypes } from '../webhook-types.ts';

/** Sends a test webhook to the saved address, and says what came back. */
export function TestButton({
  type,
  label,
  isOn,
}: {
  readonly type: (typeof webhookTypes)[number]['type'];
  readonly label: string;
  /** Whether an address is saved. */
  readonly isOn: boolean;
}) {
  const client = useTelecomClient();
  const queryClient = useQueryClient();
  const test = useMutation({
    mutationFn: () => client.webhooks.test({ type }),
    onSuccess: (result) => announce(describe(result)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: telecomKeys.webhooks.logs() }),
  });
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={!isOn || test.isPending || undefined}
        title={isOn ? undefined : 'Save an address first'}
        onClick={() => {
          if (isOn && !test.isPending) test.mutate();
        }}
      >
        Test<span className="visually-hidden"> {label}</span>
      </button>
      {(test.isSuccess || test.isError) && (
        <span className="hint test-outcome" data-testid={`test-${type}`}>
          {test.isSuccess ? describe(test.data) : `The test was not sent: ${test.error.message}`}
        </span>
      )}
    </>
  );
}

function describe({
  statusCode,
  error,
  durationMs,
}: {
  readonly statusCode: number | null;
  readonly error: string | null;
  readonly durationMs: number | null;
}): string {
  if (statusCode === null)
    return `Your server did not respond${error === null ? '' : `: ${error}`}.`;
  const time = durationMs === null ? '' : ` in ${formatDuration(durationMs)}`;
  return statusCode >= 200 && statusCode < 300
    ? `Received: response ${statusCode}${time}.`
    : `Not received: your server responded with ${statusCode}${time}.`;
}
