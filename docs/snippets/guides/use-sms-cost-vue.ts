import { analyze, estimateCost, type Rate } from '@23telecom/encoding';
import { formatCost } from '@23telecom/encoding/format';
import { computed, type Ref } from 'vue';

/** In `setup`: the segments and the price of a text, computed again at each key press. */
export function useSmsCost(text: Ref<string>, to: Ref<string>, prices: Ref<readonly Rate[]>) {
  const segments = computed(() => analyze(text.value).segments);
  const price = computed(() => {
    const estimate = estimateCost({
      text: text.value,
      to: [to.value],
      rates: prices.value,
      currency: 'EUR',
      at: Date.now(),
    });
    return formatCost(estimate, { locale: 'en' }).amount ?? 'no price';
  });
  return { segments, price };
}
