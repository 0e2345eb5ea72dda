import { describe, expect, test } from 'vitest';
import type { CampaignInput } from '../../src/index.ts';
import { zonesOfDialCode } from '../../src/zones/zones-of-number.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { numbers, startService } from '../support/start-service.ts';

/** The time of day in a zone, as HH:MM, by the runtime's own time zone data. */
function timeIn(zone: string, time: number): string {
  const format = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(time);
}

function isWithin(time: string, from: string, to: string): boolean {
  return from < to ? time >= from && time < to : time >= from || time < to;
}

interface Walk {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
  /** The zones that must be open. */
  readonly zones: readonly string[];
  readonly recipient?: { readonly prefix: string; readonly timeZone?: string };
  readonly start: string;
  readonly hours: number;
  readonly everyMinutes: number;
  readonly isLateOpening?: boolean;
}

const walks: readonly Walk[] = [
  {
    name: 'the clock goes forward in London',
    from: '09:00',
    to: '20:00',
    timeZone: 'Europe/London',
    zones: ['Europe/London'],
    start: '2026-03-28T07:00:00Z',
    hours: 40,
    everyMinutes: 60,
  },
  {
    name: 'the clock goes back in New York, at night',
    from: '22:00',
    to: '06:00',
    timeZone: 'America/New_York',
    zones: ['America/New_York'],
    start: '2026-10-31T22:00:00Z',
    hours: 36,
    everyMinutes: 60,
  },
  {
    name: 'the hours end within the hour that comes twice in Berlin',
    from: '01:00',
    to: '02:30',
    timeZone: 'Europe/Berlin',
    zones: ['Europe/Berlin'],
    start: '2026-10-24T22:00:00Z',
    hours: 6,
    everyMinutes: 10,
  },
  {
    name: 'the hours end within the hour that is skipped in Berlin',
    from: '01:00',
    to: '02:30',
    timeZone: 'Europe/Berlin',
    zones: ['Europe/Berlin'],
    start: '2026-03-28T22:00:00Z',
    hours: 6,
    everyMinutes: 10,
  },
  {
    name: 'half an hour back on Lord Howe',
    from: '01:00',
    to: '09:00',
    timeZone: 'Australia/Lord_Howe',
    zones: ['Australia/Lord_Howe'],
    start: '2026-04-04T12:10:00Z',
    hours: 14,
    everyMinutes: 20,
  },
  {
    name: 'half an hour forward on Lord Howe, in hours across midnight',
    from: '21:15',
    to: '03:15',
    timeZone: 'Australia/Lord_Howe',
    zones: ['Australia/Lord_Howe'],
    start: '2026-10-03T09:05:00Z',
    hours: 14,
    everyMinutes: 20,
  },
  {
    name: 'the clock goes back on the half hour in Newfoundland',
    from: '20:15',
    to: '07:45',
    timeZone: 'America/St_Johns',
    zones: ['America/St_Johns'],
    start: '2026-10-31T20:00:00Z',
    hours: 20,
    everyMinutes: 30,
  },
  {
    name: 'three quarters of an hour from the others, and no change: Kathmandu',
    from: '09:00',
    to: '20:00',
    timeZone: 'recipient',
    zones: ['Asia/Kathmandu'],
    recipient: { prefix: '+97798412' },
    start: '2026-03-28T00:00:00Z',
    hours: 27,
    everyMinutes: 45,
  },
  {
    name: '+1 without a time zone: all zones are open',
    from: '09:00',
    to: '20:00',
    timeZone: 'recipient',
    zones: zonesOfDialCode('1'),
    recipient: { prefix: '+1415555' },
    start: '2026-07-01T00:00:00Z',
    hours: 30,
    everyMinutes: 60,
  },
  {
    name: '+1 without a time zone, over the change of the clock in March',
    from: '09:00',
    to: '20:00',
    timeZone: 'recipient',
    zones: zonesOfDialCode('1'),
    recipient: { prefix: '+1415555' },
    start: '2026-03-07T16:00:00Z',
    hours: 30,
    everyMinutes: 30,
  },
  {
    name: '+1 without a time zone, over the change of the clock in November',
    from: '09:00',
    to: '20:00',
    timeZone: 'recipient',
    zones: zonesOfDialCode('1'),
    recipient: { prefix: '+1415555' },
    start: '2026-10-31T16:00:00Z',
    hours: 30,
    everyMinutes: 30,
  },
  {
    name: '+7 without a time zone: all zones are open',
    from: '09:00',
    to: '20:00',
    timeZone: 'recipient',
    zones: zonesOfDialCode('7'),
    recipient: { prefix: '+7916555' },
    start: '2026-12-01T00:00:00Z',
    hours: 30,
    everyMinutes: 60,
  },
  {
    name: '+1 with a time zone of its own',
    from: '09:00',
    to: '20:00',
    timeZone: 'recipient',
    zones: ['America/Denver'],
    recipient: { prefix: '+1303555', timeZone: 'America/Denver' },
    start: '2026-03-07T20:00:00Z',
    hours: 30,
    everyMinutes: 60,
  },
];

describe.concurrent('hours', () => {
  test.for(walks)('$name', async (walk, { onTestFinished }) => {
    const { from, to, timeZone, zones, recipient, start, hours, everyMinutes } = walk;
    const clock = createManualClock(start);
    const { campaigns } = await startService({ campaigns: { clock } }, onTestFinished);
    const campaign = await campaigns.create({
      id: 'hours',
      senderId: 'MyApp',
      hours: { from, to, timeZone },
    });
    // Texts of their own make requests of one recipient: each step may send one.
    const count = (hours * 60) / everyMinutes;
    await campaign.add(
      Array.from({ length: count }, (_, index) => ({
        recipient: recipient ? `${recipient.prefix}${1000 + index}` : (numbers(1, index)[0] ?? ''),
        text: `Text ${index}`,
        timeZone: recipient?.timeZone,
      })),
    );
    await campaign.plan();
    await campaign.start();
    const opened: string[] = [];
    const expected: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const time = Date.parse(start) + index * everyMinutes * 60_000;
      clock.set(time);
      const label = new Date(time).toISOString();
      if (zones.every((zone) => isWithin(timeIn(zone, time), from, to))) expected.push(label);
      if ((await campaigns.step({ limit: 1 })).sent) opened.push(label);
    }
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(count);
    expect(opened).toEqual(expected);
  });

  test('hours that no moment shares are refused by plan', async ({ onTestFinished }) => {
    const { campaigns } = await startService({}, onTestFinished);
    const hours = { from: '09:00', to: '10:00', timeZone: 'recipient' };
    const campaign = await campaigns.create({ id: 'never', senderId: 'MyApp', text: 'x', hours });
    await campaign.add(['+14155550100']);
    await expect(campaign.plan()).rejects.toMatchObject({
      name: 'ValidationError',
      issues: [{ path: 'hours', code: 'NEVER_OPEN' }],
    });
    // The draft is as it was: with a time zone for each, a new campaign can be planned.
    expect(await campaign.progress()).toMatchObject({ state: 'draft' });
  });
});

async function prepare(input: Partial<CampaignInput>) {
  const clock = createManualClock('2026-03-01T08:00:00Z');
  const service = await startService({ campaigns: { clock } });
  const campaign = await service.campaigns.create({
    id: 'time',
    senderId: 'MyApp',
    text: 'Hi',
    ...input,
  });
  await campaign.add(numbers(150));
  await campaign.plan();
  await campaign.start();
  return { ...service, clock, campaign };
}

test('nothing is sent before startAt', async () => {
  const { campaigns, campaign, clock } = await prepare({ startAt: '2026-03-01T09:00:00Z' });
  expect((await campaigns.step()).isIdle).toBe(true);
  expect(await campaign.progress()).toMatchObject({ state: 'scheduled', pending: 150 });
  clock.set('2026-03-01T09:00:00Z');
  await campaigns.step();
  expect(await campaign.progress()).toMatchObject({ state: 'sent', accepted: 150 });
});

test('nothing is sent from expiresAt on', async () => {
  const { campaigns, campaign, clock } = await prepare({ expiresAt: '2026-03-01T09:00:00Z' });
  await campaigns.step({ limit: 1 });
  clock.set('2026-03-01T09:00:00Z');
  await campaigns.step();
  expect(await campaign.progress()).toMatchObject({
    state: 'expired',
    accepted: 100,
    unsent: 50,
    pending: 0,
  });
  expect((await campaign.messages({ state: 'unsent' }).page()).items).toHaveLength(50);
});
