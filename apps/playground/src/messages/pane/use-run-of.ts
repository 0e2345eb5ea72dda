import type { SmsStatus } from '@23telecom/client';
import { useQuery } from '@tanstack/react-query';
import { runQueries } from '../../runs/data/run-queries.ts';
import type { RunOfMessage } from '../../runs/data/run.ts';

/** The run that sent a message; undefined while it is loading, and if no run did. */
export function useRunOf(message: SmsStatus | undefined): RunOfMessage | undefined {
  const { messageId = '', recipient = '' } = message ?? {};
  const run = useQuery({
    ...runQueries.ofMessage(messageId, recipient),
    enabled: message !== undefined,
  });
  return run.data ?? undefined;
}
