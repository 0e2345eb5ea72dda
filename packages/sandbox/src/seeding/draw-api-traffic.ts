import { createRandom, type Random } from '../shared/random.ts';
import type { MonthParts } from './draw-campaigns.ts';
import { createContent, drawMessage, type Draft } from './draw-message.ts';

const code = createContent('AcmeStore', 'Your verification code is 000000');

/** Everything else that a shop sends by the API. */
const contents = [
  createContent('AcmeStore', 'Your order is on its way. Track it: https://shop.example/track'),
  createContent('AcmeStore', 'Ihre Bestellung wurde versandt – danke für Ihren Einkauf!'),
  createContent(
    'MyClinic',
    'Reminder: your appointment is tomorrow at 10:30. Reply is not needed.',
  ),
] as const;

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Days before the present: none in the last seven, which lists and statistics show by default. */
const days = { first: 29, last: 8 };

/** Draws the sends of the API in the past month, oldest first: more on working days, none at night. */
export function drawApiTraffic({ seed, now, ...parts }: MonthParts): readonly Draft[] {
  const today = now - (now % dayMs);
  const messages: Draft[] = [];
  for (let daysAgo = days.first; daysAgo >= days.last; daysAgo -= 1) {
    const start = today - daysAgo * dayMs;
    const random = createRandom(seed, 'traffic', daysAgo);
    const isWeekend = [0, 6].includes(new Date(start).getUTCDay());
    const count = isWeekend ? random.integer(3, 6) : random.integer(8, 14);
    const times = Array.from(
      { length: count },
      () => start + random.integer(7 * hourMs, 21 * hourMs),
    );
    for (const createdAt of times.sort((one, other) => one - other)) {
      const content = drawContent(random);
      messages.push(drawMessage({ ...parts, source: 'api' }, content, createdAt, random));
    }
  }
  return messages;
}

function drawContent(random: Random): typeof code {
  if (random.next() < 0.4) return random.pick(contents);
  // A code has the same count as every other.
  return { ...code, text: code.text.replace('000000', String(random.integer(100_000, 999_999))) };
}
