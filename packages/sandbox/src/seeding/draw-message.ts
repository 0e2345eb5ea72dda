import { analyze, type Analysis } from '@23telecom/encoding';
import { findDestination } from '../geography/find-country.ts';
import type { PriceList } from '../pricing/price-list.ts';
import type { Random } from '../shared/random.ts';
import type { Message, MessageStatus } from '../sms/message.ts';

/** A message of the sample month before it has its numbers. */
export type Draft = Omit<Message, 'id' | 'messageId'>;

/** A sender with a text, counted once. */
export interface Content {
  readonly senderId: string;
  readonly text: string;
  readonly analysis: Analysis;
}

/** Counts a text. */
export function createContent(senderId: string, text: string): Content {
  return { senderId, text, analysis: analyze(text) };
}

interface DrawParts {
  readonly source: Message['source'];
  readonly workspaceId: number;
  readonly prices: PriceList;
}

/**
 * Number prefixes, with how many digits follow. They belong to real networks, so each has a price.
 */
const ranges = [
  ['+4479112', 5],
  ['+4915112', 6],
  ['+3361234', 5],
  ['+1415234', 4],
  ['+7916234', 4],
] as const;

/** Draws the recipient, fate and price of a message. Its status is final. */
export function drawMessage(
  { source, workspaceId, prices }: DrawParts,
  { senderId, text, analysis: { encoding, segments } }: Content,
  createdAt: number,
  random: Random,
): Draft {
  const [prefix, digits] = random.pick(ranges);
  const last = 10 ** digits - 1;
  const recipient = prefix + String(random.integer(0, last)).padStart(digits, '0');
  const country = findDestination(recipient)?.country;
  const status = drawStatus(random);
  const rate = prices.find(recipient, country?.name, createdAt)?.rate ?? 0;
  const isDelivered = status === 'DELIVRD';
  return {
    source,
    workspaceId,
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
    // Messages that never reached a carrier are not billed: contract §4.
    cost: status === 'failed' ? 0 : rate * segments,
    deliveredAt: isDelivered ? createdAt + random.integer(2000, 5000) : null,
    clicks: 0,
    clickedAt: null,
    actionType: null,
    actionAt: null,
  };
}

function drawStatus(random: Random): MessageStatus {
  const draw = random.next();
  if (draw < 0.9) return 'DELIVRD';
  if (draw < 0.94) return 'UNDELIV';
  if (draw < 0.96) return 'EXPIRED';
  if (draw < 0.97) return 'REJECTD';
  return draw < 0.975 ? 'DELETED' : draw < 0.98 ? 'UNKNOWN' : 'failed';
}
