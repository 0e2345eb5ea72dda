import { pushSmsStatus } from '@23telecom/react';
import type { QueryClient } from '@tanstack/react-query';

/** Reads the event stream to which your server passes its delivery webhooks. */
export const followDeliveries = (queryClient: QueryClient, url: string) => {
  const events = new EventSource(url);
  events.onmessage = ({ data }: MessageEvent<string>) => {
    pushSmsStatus(queryClient, JSON.parse(data) as Parameters<typeof pushSmsStatus>[1]);
  };
  return () => events.close();
};
