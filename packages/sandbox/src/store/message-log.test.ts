import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay } from '../clock/days.ts';
import { createRandom } from '../shared/random.ts';
import { statuses, type Message } from '../sms/message.ts';
import type { MessageFilter } from './message-filter.ts';
import { createMessageLog, type MessageLog } from './message-log.ts';

const countries = ['GB', 'US', 'DE'] as const;
const senders = ['MyApp', 'Acme', 'Shop'] as const;
const start = Date.UTC(2026, 1, 1);

function createMessage(id: number, createdAt: number): Message {
  const random = createRandom('message', id);
  return {
    id,
    messageId: `id_${id}`,
    source: random.pick(['api', 'api', 'campaign']),
    workspaceId: 16,
    isTest: false,
    recipient: `+44791112${random.integer(1000, 9999)}`,
    country: random.pick(countries),
    senderId: random.pick(senders),
    text: 'Hi',
    encoding: 'GSM-7',
    segments: 1,
    createdAt,
    status: random.pick(statuses),
    statusCode: null,
    cost: random.integer(1, 1000),
    deliveredAt: null,
    clicks: random.integer(0, 2),
    clickedAt: null,
    actionType: null,
    actionAt: random.next() < 0.2 ? createdAt : null,
  };
}

/** Fills five days; the second has more than two chunks. */
function fill(): { readonly log: MessageLog; readonly messages: Message[] } {
  const log = createMessageLog();
  const messages: Message[] = [];
  for (const [day, count] of [300, 9000, 1, 0, 700].entries()) {
    for (let index = 0; index < count; index += 1) {
      const message = createMessage(messages.length + 1, start + day * 86_400_000 + index);
      messages.push(message);
      log.add(message);
    }
  }
  for (let count = 0; count < 3000; count += 1) {
    const random = createRandom('change', count);
    const message = messages[random.integer(0, messages.length - 1)];
    if (message === undefined) continue;
    log.change(message, {
      status: random.pick(statuses),
      cost: random.integer(0, 1000),
      clicks: message.clicks + 1,
    });
  }
  return { log, messages };
}

/** The meaning of a filter in its simplest form, to compare the log with. */
function isWanted(filter: MessageFilter, message: Message): boolean {
  const day = toDay(message.createdAt);
  if (filter.from !== undefined && day < filter.from) return false;
  if (filter.to !== undefined && day > filter.to) return false;
  if (filter.source !== undefined && message.source !== filter.source) return false;
  if (filter.country !== undefined && message.country !== filter.country) return false;
  if (filter.senderId !== undefined && message.senderId !== filter.senderId) return false;
  if (filter.phone !== undefined && !message.recipient.includes(filter.phone)) return false;
  return filter.statuses?.includes(message.status) ?? true;
}

const days = ['2026-01-31', '2026-02-01', '2026-02-02', '2026-02-03', '2026-02-05', '2026-02-06'];
const filters: fc.Arbitrary<MessageFilter> = fc.record(
  {
    from: fc.constantFrom(...days),
    to: fc.constantFrom(...days),
    source: fc.constantFrom('api', 'campaign'),
    statuses: fc.subarray([...statuses]),
    country: fc.constantFrom(...countries, 'FR'),
    senderId: fc.constantFrom(...senders, 'Nobody'),
    phone: fc.constantFrom('+44', '99', '1234'),
  },
  { requiredKeys: [] },
);

describe('a log of ten thousand messages and three thousand changes', () => {
  const { log, messages } = fill();

  test('pages, counts and sums like a plain filter', () => {
    fc.assert(
      fc.property(
        filters,
        fc.integer({ min: 0, max: 12_000 }),
        fc.integer({ min: 1, max: 100 }),
        (filter, offset, limit) => {
          const wanted = messages.filter((message) => isWanted(filter, message)).reverse();
          expect(log.count(filter)).toBe(wanted.length);
          expect(log.page(filter, offset, limit)).toEqual(wanted.slice(offset, offset + limit));

          const sums = [...log.tally(filter, () => 'all').values()].flat();
          const total = (key: 'count' | 'cost' | 'clicks' | 'clicked' | 'actions'): number =>
            sums.reduce((sum, entry) => sum + entry[key], 0);
          const sumOf = (value: (message: Message) => number): number =>
            wanted.reduce((sum, message) => sum + value(message), 0);
          expect(total('count')).toBe(wanted.length);
          expect(total('cost')).toBe(sumOf(({ cost }) => cost));
          expect(total('clicks')).toBe(sumOf(({ clicks }) => clicks));
          expect(total('clicked')).toBe(sumOf(({ clicks }) => (clicks > 0 ? 1 : 0)));
          expect(total('actions')).toBe(sumOf(({ actionAt }) => (actionAt === null ? 0 : 1)));
        },
      ),
      { numRuns: 300, seed: 23 },
    );
  });

  test('walks every message once, newest first', () => {
    expect([...log.walk({})]).toEqual([...messages].reverse());
    expect(log.size).toBe(10_001);
  });

  test('finds each message by its ID, and returns undefined for an unknown ID', () => {
    for (const message of messages) expect(log.find(message.messageId)).toBe(message);
    expect(log.find('id_0')).toBeUndefined();
  });
});

test('a walk leaves out messages that are added after it began', () => {
  const log = createMessageLog();
  for (let id = 1; id <= 10; id += 1) log.add(createMessage(id, start + id));
  const walk = log.walk({});
  for (let id = 11; id <= 20; id += 1) log.add(createMessage(id, start + id));
  expect([...walk].map(({ id }) => id)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
});

test('changing a message that is not in the log has no effect', () => {
  const log = createMessageLog();
  log.add(createMessage(1, start));
  log.change(createMessage(2, start), { cost: 5 });
  expect(log.size).toBe(1);
});
