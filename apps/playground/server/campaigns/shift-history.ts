import type { MessageFilter, TelecomClient } from '@23telecom/client';

/**
 * A client whose history is asked for the days of the provider's clock. Campaigns look for lost requests around
 * the database's time, but the sandbox's clock can be moved ahead by days.
 *
 * @param aheadMs - how far the provider's clock is ahead now, in milliseconds
 */
export function shiftHistory(client: TelecomClient, aheadMs: () => number): TelecomClient {
  function shift(day: string | undefined): string | undefined {
    if (day === undefined) return undefined;
    return new Date(Date.parse(day) + aheadMs()).toISOString().slice(0, 10);
  }
  function shiftFilter(filter: MessageFilter = {}): MessageFilter {
    const { from, to, ...rest } = filter;
    return { ...rest, from: shift(from), to: shift(to) };
  }
  const { messages } = client.sms;
  return {
    ...client,
    sms: {
      ...client.sms,
      messages: {
        ...messages,
        list: Object.assign(
          (filter?: MessageFilter, options?: Parameters<typeof messages.list>[1]) =>
            messages.list(shiftFilter(filter), options),
          messages.list,
        ),
      },
    },
  };
}
