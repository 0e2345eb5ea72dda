import { expect, test } from 'vitest';
import { timeZone as timeZoneCheck } from '../../src/checks/checks.ts';
import { regionOfZone } from '../../src/zones/region-of-zone.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { numbers, startService } from '../support/start-service.ts';

const hours = { from: '09:00', to: '20:00', timeZone: 'recipient' };

test('PostgreSQL has the same time of day as JavaScript in every zone that is accepted', async () => {
  const { database } = await startService();
  const names = await database.database.query<{ name: string }>(
    `select name from pg_timezone_names union select abbrev from pg_timezone_abbrevs
     union select unnest(array['ACT', 'AET', 'AGT', 'BET', 'CNT', 'CTT', 'ECT', 'IET', 'MIT', 'PLT', 'PNT', 'VST'])`,
  );
  const accepted = names.flatMap(({ name }) => (timeZoneCheck(name) === undefined ? [name] : []));
  expect(accepted.length).toBeGreaterThan(400);
  expect(accepted).toEqual(expect.arrayContaining(['CET', 'EST5EDT', 'Japan', 'Asia/Kathmandu']));
  const instants = ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z', '2026-10-25T01:30:00Z'];
  const rows = await database.database.query<{ name: string; at: string; time: string }>(
    `select z.name, i.at, to_char(i.at::timestamptz at time zone z.region, 'HH24:MI') as time
     from unnest($1::text[], $2::text[]) as z (name, region) cross join unnest($3::text[]) as i (at)`,
    [accepted, accepted.map(regionOfZone), instants],
  );
  const different = rows.filter(({ name, at, time }) => {
    const format = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    const ours = new Intl.DateTimeFormat('en-GB', { ...format, timeZone: name });
    return ours.format(Date.parse(at)) !== time;
  });
  expect(different).toEqual([]);
});

test.each(['IST', 'CST', 'BST', 'PST', 'ECT', 'AET'])(
  '%s is refused: it stands for several zones',
  async (timeZone) => {
    const { campaigns } = await startService();
    await expect(
      campaigns.create({ id: 'a', senderId: 'MyApp', text: 'Hi', hours: { ...hours, timeZone } }),
    ).rejects.toMatchObject({ issues: [{ path: 'hours.timeZone' }] });
    const campaign = await campaigns.create({ id: 'b', senderId: 'MyApp', text: 'Hi', hours });
    const [recipient = ''] = numbers(1);
    expect(await campaign.add([{ recipient, timeZone }])).toMatchObject({
      added: 0,
      invalid: 1,
      problems: [{ issues: [{ path: 'timeZone' }] }],
    });
  },
);

test.each([
  ['CET', '2026-07-01T06:59:00Z', '2026-07-01T07:00:00Z'],
  ['cet', '2026-01-14T07:59:00Z', '2026-01-14T08:00:00Z'],
  ['EET', '2026-07-01T05:59:00Z', '2026-07-01T06:00:00Z'],
  ['WET', '2026-07-01T07:59:00Z', '2026-07-01T08:00:00Z'],
] as const)('%s knows the summer: closed at %s, open at %s', async (timeZone, closed, open) => {
  const clock = createManualClock(closed);
  const { campaigns } = await startService({ campaigns: { clock } });
  const [first = '', second = ''] = numbers(2);
  const shared = await campaigns.create({
    id: 'shared',
    senderId: 'MyApp',
    text: 'Hi',
    hours: { ...hours, timeZone },
  });
  await shared.add([first]);
  const own = await campaigns.create({ id: 'own', senderId: 'MyApp', text: 'Hi', hours });
  await own.add([{ recipient: second, timeZone }]);
  for (const campaign of [shared, own]) {
    await campaign.plan();
    await campaign.start();
  }
  expect(await campaigns.step()).toMatchObject({ sent: 0, isIdle: true });
  clock.set(open);
  let sent = 0;
  for (let round = 0; round < 3; round += 1) sent += (await campaigns.step()).sent;
  expect(sent).toBe(2);
});

test('a server that lacks a zone takes no recipient or campaign in it, and plans the others', async () => {
  const { campaigns, database } = await startService();
  // As a server has it whose time zones are from before 2022.
  await database.database.query(`set allow_system_table_mods = on;
    create or replace view pg_catalog.pg_timezone_names as
      select * from pg_timezone_names() where name not in ('Europe/Kyiv', 'America/Coyhaique')`);
  const shared = {
    id: 'a',
    senderId: 'MyApp',
    text: 'Hi',
    hours: { ...hours, timeZone: 'Europe/Kyiv' },
  };
  await expect(campaigns.create(shared)).rejects.toMatchObject({
    name: 'ValidationError',
    issues: [{ path: 'hours.timeZone', code: 'UNKNOWN_ZONE' }],
  });
  const campaign = await campaigns.create({ id: 'b', senderId: 'MyApp', text: 'Hi', hours });
  const added = await campaign.add([
    { recipient: '+380501234567', timeZone: 'europe/kyiv' },
    { recipient: '+447911123456', timeZone: 'Europe/London' },
    '+380501234568',
    '+56912345678',
  ]);
  expect(added).toMatchObject({
    added: 3,
    problems: [{ index: 0, issues: [{ path: 'timeZone', code: 'UNKNOWN_ZONE' }] }],
  });
  await campaign.plan();
  const lanes = await database.database.query<{ zones: readonly string[] }>(
    'select zones from telecom.lane order by number',
  );
  const zones = lanes.flatMap((lane) => lane.zones);
  expect(zones).toEqual(
    expect.arrayContaining(['Europe/Kiev', 'Europe/London', 'America/Santiago']),
  );
  expect(zones).not.toContain('Europe/Kyiv');
  expect(zones).not.toContain('America/Coyhaique');
});

test.each([
  ['skips an hour', '2026-03-29T01:05:00Z', { from: '23:30', to: '01:15' }],
  ['has an hour twice', '2026-10-25T01:05:00Z', { from: '23:30', to: '02:00' }],
] as const)('while the clock %s, nothing is claimed out of hours', async (_, time, times) => {
  const isOpen = times.to === '02:00';
  const clock = createManualClock(time);
  const { campaigns, database } = await startService({ campaigns: { clock } });
  const campaign = await campaigns.create({
    id: 'a',
    senderId: 'MyApp',
    text: 'Hi',
    hours: { ...times, timeZone: 'Europe/London' },
  });
  await campaign.add(numbers(1));
  await campaign.plan();
  await campaign.start();
  // The window that was computed ahead is open.
  await database.database.query(
    `update telecom.lane set opens_at = $1::timestamptz - interval '1 hour', closes_at = $1::timestamptz + interval '1 hour'`,
    [time],
  );
  expect((await campaigns.step()).isIdle).toBe(!isOpen);
  const [batch] = await database.database.query('select attempt from telecom.batch');
  expect(batch).toEqual({ attempt: isOpen ? 1 : 0 });
});
