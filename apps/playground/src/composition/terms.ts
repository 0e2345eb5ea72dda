import type { Prices } from '../cost/use-prices.ts';
import type { Draft } from '../draft/draft.ts';
import type { RecipientList } from '../recipients/recipient-list.ts';

/** Everything but the text that decides the messages and their price. */
export interface Terms extends Pick<Draft, 'fallbacks' | 'lineBreak'> {
  readonly list: RecipientList;
  readonly prices: Prices;
}
