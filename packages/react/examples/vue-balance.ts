import type { TelecomClient } from '@23telecom/client';
import { balanceOptions } from '@23telecom/react/options';
import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';

/** In `setup`: the balance as a text. */
export const useBalanceText = (client: TelecomClient) => {
  const { data } = useQuery(balanceOptions(client));
  return computed(() => (data.value ? `${data.value.balance} ${data.value.currency}` : 'Loading…'));
};
