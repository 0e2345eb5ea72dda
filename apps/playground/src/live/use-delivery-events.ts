import type { DeliveryEvent } from '@23telecom/client/webhooks';
import { pushSmsStatus } from '@23telecom/react';
import { telecomKeys } from '@23telecom/react/options';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { setConnection } from '../shell/connection/connection.ts';

/**
 * Turns each delivery report that the server verified into the state of the page, with no reload.
 * With the stream cut, polling does the same, only later; the browser reconnects by itself.
 */
export function useDeliveryEvents(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/events');
    let wasLost = false;
    source.addEventListener('delivery', (message: MessageEvent<string>) => {
      pushSmsStatus(queryClient, JSON.parse(message.data) as DeliveryEvent);
      void queryClient.invalidateQueries({ queryKey: telecomKeys.sms.messages() });
      void queryClient.invalidateQueries({ queryKey: telecomKeys.sms.stats() });
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
    return () => source.close();
  }, [queryClient]);
}
