import { createClient, type TelecomClient } from '@23telecom/client';
import { expect, test } from 'vitest';
import { countSent, numbers, startService } from '../support/start-service.ts';

type Fetch = typeof fetch;

/** Changes the list of messages that the provider returns. */
function withHistory(change: (response: Response) => Promise<Response> | Response): Fetch {
  return async (url, init) => {
    const address = new URL(url as string);
    const isList = init?.method !== 'POST' && address.pathname.endsWith('/sms/messages');
    if (!isList) return fetch(url, init);
    // A sandbox key ignores the filters (contract §5.6).
    for (const name of ['phone', 'sender']) address.searchParams.delete(name);
    return change(await fetch(address, init));
  };
}

const asItIs = withHistory((response) => response);

const withoutDate = withHistory((response) => {
  const headers = new Headers(response.headers);
  headers.delete('date');
  return new Response(response.body, { status: response.status, headers });
});

const withoutPageCount = withHistory(async (response) => {
  const body = JSON.parse(await response.text(), (name, value: unknown) =>
    name === 'total_pages' ? undefined : value,
  ) as object;
  return Response.json(body, { headers: { date: response.headers.get('date') ?? '' } });
});

const text = 'Sale ends Sunday';

/**
 * A campaign of one request that the provider has got, although its tables say that it was not sent: they
 * went back in time. Newer messages of another sender are before its own in the list.
 */
async function rewind(history: Fetch, newer: number, message = text) {
  const service = await startService();
  const { database, sandbox, url, open } = service;
  const telecom: TelecomClient = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: url,
    fetch: history,
  });
  const campaigns = open({ telecom, timeoutMs: 2000, settleMs: 1000 });
  const campaign = await campaigns.create({ id: 'rewound', senderId: 'MyApp', text: message });
  await campaign.add(numbers(100));
  await campaign.plan();
  // Accepts the store, so that only the later look counts.
  await campaigns.step();
  await service.telecom.sms.send({ to: [...numbers(100)], text: message, senderId: 'MyApp' });
  for (let sent = 0; sent < newer; sent += 100) {
    const to = [...numbers(100, 50_000 + sent)];
    await service.telecom.sms.send({ to, text: 'Other', senderId: 'Other' });
  }
  await database.database.query(`
    update telecom.campaign set must_recheck = true, recheck_from = now() - interval '1 minute'`);
  await campaign.start();
  await campaigns.step();
  const { accepted, reconciled, uncertain } = await campaign.progress();
  const counts = countSent(sandbox);
  return { accepted, reconciled, uncertain, most: Math.max(...counts.values()) };
}

test.each([
  ['of one page', asItIs, 0, { accepted: 0, reconciled: 100, uncertain: 0 }],
  ['of four pages', asItIs, 300, { accepted: 0, reconciled: 100, uncertain: 0 }],
  [
    'without a count of pages',
    withoutPageCount,
    300,
    { accepted: 0, reconciled: 100, uncertain: 0 },
  ],
  ['that is longer than is read', asItIs, 1100, { accepted: 0, reconciled: 0, uncertain: 100 }],
  [
    'without the time of the provider',
    withoutDate,
    0,
    { accepted: 0, reconciled: 0, uncertain: 100 },
  ],
] as const)(
  'a history %s: nobody gets a second message after a restore',
  async (_, history, newer, expected) => {
    expect(await rewind(history, newer)).toEqual({ ...expected, most: 1 });
  },
);

test('a request of which the history has one message with a shortened link is uncertain', async () => {
  const service = await startService({ campaigns: { timeoutMs: 1500, settleMs: 1 } });
  const { campaigns, sandbox } = service;
  const campaign = await campaigns.create({
    id: 'link',
    senderId: 'MyApp',
    text: 'https://shop.example/offer/111',
  });
  const [recipient = ''] = numbers(1);
  await campaign.add([recipient]);
  await campaign.plan();
  await campaign.start();
  sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', times: 1 });
  await campaigns.step();
  // Another message of the sender, as the platform shows it: its link may have been another one.
  await service.telecom.sms.send({ to: [recipient], text: 'https://sho.rt/x', senderId: 'MyApp' });
  await expect
    .poll(() => campaigns.step().then(() => campaign.progress()))
    .toMatchObject({ uncertain: 1 });
  await campaigns.sweep();
  expect(await campaign.progress()).toMatchObject({ uncertain: 1, reconciled: 0 });
});

test('a sweep of a list without a count of pages fills in the reports of all pages, and ends', async () => {
  const service = await startService({ sandbox: { clock: 'manual' } });
  const { sandbox, url, open } = service;
  const lists: string[] = [];
  const telecom = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: url,
    fetch(address, init) {
      if (new URL(address as string).pathname.endsWith('/sms/messages'))
        lists.push(address as string);
      return withoutPageCount(address, init);
    },
  });
  const campaigns = open({ telecom });
  const campaign = await campaigns.create({ id: 'swept', senderId: 'MyApp', text });
  await campaign.add(numbers(250));
  await campaign.plan();
  await campaign.start();
  while (!(await campaigns.step()).isIdle);
  await sandbox.clock.advance('1h');
  expect(await campaign.progress()).toMatchObject({ accepted: 250, delivered: 0 });
  await campaigns.sweep();
  expect(await campaign.progress()).toMatchObject({ accepted: 250, delivered: 250 });
  expect(lists.length).toBeLessThan(10);
});
