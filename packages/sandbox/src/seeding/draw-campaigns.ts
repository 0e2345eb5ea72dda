import type { PriceList } from '../pricing/price-list.ts';
import { createRandom, type Random } from '../shared/random.ts';
import { createContent, drawMessage, type Draft } from './draw-message.ts';

const campaigns = [
  ['AcmeStore', 'Summer sale: 20% off everything until Sunday. https://s.example/a1'],
  ['PromoAlert', 'Neue Öffnungszeiten ab Montag. Details: https://s.example/b2'],
  ['MyCompany', 'Ваш код на скидку: LETO. https://s.example/c3'],
] as const;

const dayMs = 86_400_000;
const messagesPerCampaign = 80;

/** The parts of the sample month. */
export interface MonthParts {
  readonly workspaceId: number;
  readonly prices: PriceList;
  readonly seed: number;
  readonly now: number;
}

/** Draws the broadcasts of the past month, sent from the portal. */
export function drawCampaigns({ seed, now, ...parts }: MonthParts): readonly Draft[] {
  return campaigns.flatMap(([senderId, text], index) => {
    const content = createContent(senderId, text);
    const random = createRandom(seed, 'campaign', index);
    const startedAt = now - (28 - index * 9) * dayMs + random.integer(0, dayMs / 4);
    return Array.from({ length: messagesPerCampaign }, (_, count) => {
      const createdAt = startedAt + count * 750;
      const message = drawMessage({ ...parts, source: 'campaign' }, content, createdAt, random);
      return { ...message, ...drawClicks(message, random) };
    });
  });
}

/** Contract §10: the links of broadcasts count clicks, and a postback reports an action. */
function drawClicks(
  { deliveredAt }: Draft,
  random: Random,
): Pick<Draft, 'clicks' | 'clickedAt' | 'actionType' | 'actionAt'> {
  const clicks = deliveredAt !== null && random.next() < 0.15 ? random.integer(1, 3) : 0;
  const clickedAt =
    clicks > 0 && deliveredAt !== null ? deliveredAt + random.integer(10, 7200) * 1000 : null;
  const hasActed = clickedAt !== null && random.next() < 0.3;
  return {
    clicks,
    clickedAt,
    actionType: hasActed ? 'registration' : null,
    actionAt: hasActed ? clickedAt + 60_000 : null,
  };
}
