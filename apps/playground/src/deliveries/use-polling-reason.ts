import { useEffect, useState } from 'react';
import { useConnection } from '../shell/connection/use-connection.ts';

/** Whether delivery reports are sent out at all; unknown until the settings have come. */
export type WebhookState = 'on' | 'off' | 'unknown';

/** Why a message is polled for. */
export type PollingReason = 'off' | 'lost' | 'late';

/** What a row says while it is polled. */
export const pollingNotes: Readonly<Record<PollingReason, string>> = {
  off: 'No webhook is set: followed by polling.',
  lost: 'No connection for webhooks: followed by polling.',
  late: 'No webhook has come yet: followed by polling meanwhile.',
};

/** A webhook comes within seconds of a delivery: until then there is nothing to ask for. */
const headStartMs = 6_000;

/** Why a message has to be polled for now; undefined while a webhook is the better source. */
export function usePollingReason(
  isOver: boolean,
  acceptedAt: string | undefined,
  webhooks: WebhookState,
): PollingReason | undefined {
  const connection = useConnection();
  // Counted on this machine's clock, from when the row is first seen: a webhook may be on its way.
  const [isLate, setIsLate] = useState(false);
  const isWaiting = !isOver && acceptedAt !== undefined;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setIsLate(true), headStartMs);
    return () => clearTimeout(timer);
  }, [isWaiting]);

  if (isOver) return undefined;
  if (webhooks === 'off') return 'off';
  if (connection === 'lost') return 'lost';
  return isLate ? 'late' : undefined;
}
