import type { DeliveryEvent } from '@23telecom/client/webhooks';
import { pushSmsStatus } from '@23telecom/react';
import { telecomKeys } from '@23telecom/react/options';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { deliveryLog } from '../deliveries/delivery-log.ts';
import { setConnection } from '../shell/connection/connection.ts';

/** Reports come in bursts: lists and figures are asked for again once for many of them. */
const gatherMs = 1_000;

/**
 * Turns each delivery report that the server verified into the state of the page, with no reload.
 * With the stream cut, polling does the same, only later; the browser reconnects by itself.
 */
export function useDeliveryEvents(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/events');
    let wasLost = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const refresh = (): void => {
      timer = undefined;
      for (const queryKey of [
        telecomKeys.sms.messages(),
        telecomKeys.sms.stats(),
        telecomKeys.webhooks.logs(),
      ]) {
        void queryClient.invalidateQueries({ queryKey });
      }
    };
    source.addEventListener('delivery', (message: MessageEvent<string>) => {
      const event = JSON.parse(message.data) as DeliveryEvent;
      deliveryLog.recordWebhook(event);
      pushSmsStatus(queryClient, event);
      timer ??= setTimeout(refresh, gatherMs);
    });
    source.addEventListener('open', () => {
      setConnection('open');
      // What came while nobody listened.
      if (wasLost) void queryClient.invalidateQueries();
      wasLost = false;
    });
    source.addEventListener('error', () => {
      wasLost = true;
      setConnection('lost');
    });
    return () => {
      source.close();
      clearTimeout(timer);
    };
  }, [queryClient]);
}
