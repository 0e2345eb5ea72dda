import { telecomKeys } from '../../query/telecom-keys.ts';
import type { TelecomQueryCache } from '../../query/telecom-mutation-options.ts';

/** Invalidates the queries whose data a send changes: messages, statistics and balance. */
export function invalidateAfterSend(queryClient: TelecomQueryCache): void {
  const { account, sms } = telecomKeys;
  for (const queryKey of [sms.messages(), sms.stats(), account.balance()]) {
    void queryClient.invalidateQueries({ queryKey });
  }
}
