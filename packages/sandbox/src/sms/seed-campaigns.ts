import { analyze, type Analysis } from '@23telecom/encoding';
import type { Workspace } from '../account/workspace.ts';
import { findDestination } from '../geography/find-country.ts';
import type { PriceList } from '../pricing/price-list.ts';
import { createRandom, type Random } from '../random.ts';
import type { Message, MessageStatus } from './message.ts';

const campaigns = [
  {
    senderId: 'AcmeStore',
    text: 'Summer sale: 20% off everything until Sunday. https://s.example/a1',
  },
  { senderId: 'PromoAlert', text: 'Neue Öffnungszeiten ab Montag. Details: https://s.example/b2' },
  { senderId: 'MyCompany', text: 'Ваш код на скидку: LETO. https://s.example/c3' },
] as const;

/** Prefixes that have subscribers, with how many digits follow. */
const ranges = [
  ['+4479112', 5],
  ['+4915112', 6],
  ['+3361234', 5],
  ['+1415234', 4],
  ['+7916234', 4],
] as const;

const dayMs = 86_400_000;
const messagesPerCampaign = 80;

interface Campaign {
  readonly senderId: string;
  readonly text: string;
  readonly analysis: Analysis;
}

interface CampaignParts {
  readonly workspace: Workspace;
  readonly prices: PriceList;
  readonly seed: number;
  readonly now: number;
  /** Takes the next number of a message. */
  readonly nextId: () => number;
}

/** Broadcasts of the past month, all of them final, as the unified history of a real account has. Returns their cost in millionths. */
export function seedCampaigns(parts: CampaignParts): number {
  let cost = 0;
  for (const [index, given] of campaigns.entries()) {
    const campaign = { ...given, analysis: analyze(given.text) };
    const random = createRandom(parts.seed, 'campaign', index);
    const startedAt = parts.now - (28 - index * 9) * dayMs + random.integer(0, dayMs / 4);
    for (let count = 0; count < messagesPerCampaign; count += 1) {
      const createdAt = startedAt + count * 750;
      const message = drawMessage(parts, campaign, createdAt, random);
      parts.workspace.messages.add(message);
      cost += message.cost;
    }
  }
  return cost;
}

function drawMessage(
  { workspace, prices, nextId }: CampaignParts,
  { senderId, text, analysis: { encoding, segments } }: Campaign,
  createdAt: number,
  random: Random,
): Message {
  const [prefix, digits] = random.pick(ranges);
  const last = 10 ** digits - 1;
  const recipient = prefix + String(random.integer(0, last)).padStart(digits, '0');
  const country = findDestination(recipient)?.country;
  const status = drawStatus(random);
  const rate = prices.find(recipient, country?.name, createdAt)?.rate ?? 0;
  const isDelivered = status === 'DELIVRD';
  const deliveredAt = isDelivered ? createdAt + random.integer(2000, 5000) : null;
  const clicks = deliveredAt !== null && random.next() < 0.15 ? random.integer(1, 3) : 0;
  const clickedAt =
    clicks > 0 ? (deliveredAt ?? createdAt) + random.integer(10, 7200) * 1000 : null;
  const hasActed = clickedAt !== null && random.next() < 0.3;
  const id = nextId();
  return {
    id,
    messageId: `campaign_${id}`,
    source: 'campaign',
    workspaceId: workspace.identity.id,
    isTest: false,
    recipient,
    country: country?.iso ?? 'ZZ',
    senderId,
    text,
    encoding,
    segments,
    createdAt,
    status,
    statusCode: isDelivered ? '000' : null,
    // What was never submitted to a carrier isn't billed: contract §4.
    cost: status === 'failed' ? 0 : rate * segments,
    deliveredAt,
    clicks,
    clickedAt,
    actionType: hasActed ? 'registration' : null,
    actionAt: hasActed ? clickedAt + 60_000 : null,
  };
}

function drawStatus(random: Random): MessageStatus {
  const draw = random.next();
  if (draw < 0.9) return 'DELIVRD';
  if (draw < 0.94) return 'UNDELIV';
  if (draw < 0.96) return 'EXPIRED';
  return draw < 0.97 ? 'REJECTD' : 'failed';
}
