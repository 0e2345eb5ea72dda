import { expect, test } from 'vitest';
import type { Campaign, Campaigns, UncertainCampaignBatch } from '../../src/index.ts';
import { countSent, numbers, startService } from '../support/start-service.ts';

/** Starts a campaign of one request, to two recipients. */
async function prepare() {
  const service = await startService({
    campaigns: { settleMs: 1, timeoutMs: 2000, breaker: false },
  });
  const campaign = await service.campaigns.create({ id: 'spring', senderId: 'MyApp', text: 'Hi' });
  await campaign.add(numbers(2));
  await campaign.plan();
  await campaign.start();
  return { ...service, campaign };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Steps until the request is uncertain, and lists it as a page does: as JSON. */
async function listUncertain(
  campaigns: Campaigns,
  campaign: Campaign,
): Promise<UncertainCampaignBatch> {
  await expect
    .poll(async () => {
      await campaigns.step();
      return campaign.progress();
    })
    .toMatchObject({ uncertain: 2 });
  const { items } = await campaign.uncertain().page();
  const [entry] = JSON.parse(JSON.stringify(items)) as [UncertainCampaignBatch];
  return entry;
}

/** Makes the history unreadable, so that a request that was carried out is uncertain too. */
function hideHistory({ sandbox }: Prepared): () => void {
  return sandbox.faults.add({
    kind: 'status',
    status: 403,
    code: 'NO_SMS_ACCESS',
    on: 'sms.messages.list',
  });
}

test('two people decide on the same entry: the decision of the one who saw an older attempt is refused', async () => {
  const service = await prepare();
  const { campaigns, campaign, open, sandbox } = service;
  sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', times: 1 });
  const seen = await listUncertain(campaigns, campaign);
  expect(seen.attempt).toBe(1);
  // The second attempt is carried out, its response is lost, and the history cannot show it.
  sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', times: 1 });
  const showHistory = hideHistory(service);
  await campaign.resolve(seen, 'resend', { by: 'ann' });
  const again = await listUncertain(campaigns, campaign);
  expect([again.batch, again.attempt]).toEqual([seen.batch, 2]);

  const bob = await open().get('spring');
  for (const decision of ['resend', 'sent'] as const) {
    await expect(bob.resolve(seen, decision, { by: 'bob' })).rejects.toMatchObject({
      name: 'CampaignError',
      code: 'DECISION_OUTDATED',
      retryable: false,
      sent: 'no',
      description: expect.stringMatching(
        /somebody decided 'resend' on attempt 1 at 20\d\d-.*Z, and attempt 2 is uncertain now/,
      ) as string,
    });
  }
  showHistory();
  await campaigns.step();
  expect(await campaign.progress()).toMatchObject({ uncertain: 2, pending: 0 });
  expect([...countSent(sandbox).values()]).toEqual([1, 1]);

  await bob.resolve(again, 'sent', { by: 'bob' });
  expect(await campaign.progress()).toMatchObject({ reconciled: 2, uncertain: 0 });
  const events = await service.database.database.query(
    `select actor, detail from telecom.event where kind = 'decision' order by number`,
  );
  expect(events).toEqual([
    { actor: 'ann', detail: { decision: 'resend', attempt: 1 } },
    { actor: 'bob', detail: { decision: 'sent', attempt: 2 } },
  ]);
});

/** Changes an uncertain request, whose first attempt never arrived unless `hasArrived`. */
interface Meanwhile {
  readonly name: string;
  readonly hasArrived?: boolean;
  readonly change: (service: Prepared, entry: UncertainCampaignBatch) => Promise<unknown>;
  /** The words for it. */
  readonly words: RegExp;
}

const meanwhiles: readonly Meanwhile[] = [
  {
    name: 'a person counted it as sent',
    change: ({ campaign }, entry) => campaign.resolve(entry, 'sent'),
    words: /somebody decided 'sent' on attempt 1 at .*Z, and attempt 1 counts as sent/,
  },
  {
    name: 'a person planned it again',
    change: ({ campaign }, entry) => campaign.resolve(entry, 'resend'),
    words: /somebody decided 'resend' on attempt 1 at .*Z, and it is planned again/,
  },
  {
    name: 'its second attempt is under way',
    async change({ campaign, database }, entry) {
      await campaign.resolve(entry, 'resend');
      await database.database.query(`update telecom.batch set state = 'sending', attempt = 2`);
    },
    words: /somebody decided 'resend' on attempt 1 at .*Z, and attempt 2 is under way/,
  },
  {
    name: 'its second attempt was accepted',
    async change({ campaign, campaigns }, entry) {
      await campaign.resolve(entry, 'resend');
      await campaigns.step();
    },
    words: /somebody decided 'resend' on attempt 1 at .*Z, and attempt 2 was accepted/,
  },
  {
    name: 'its second attempt was refused for good',
    async change({ campaign, campaigns, sandbox }, entry) {
      const fault = { kind: 'status', status: 400, code: 'INVALID_TO', on: 'sms.send' } as const;
      sandbox.faults.add({ ...fault, times: 1 });
      await campaign.resolve(entry, 'resend');
      await campaigns.step();
    },
    words: /somebody decided 'resend' on attempt 1 at .*Z, and attempt 2 was refused/,
  },
  {
    name: 'the history showed it',
    hasArrived: true,
    async change({ campaigns, campaign }) {
      await campaigns.sweep();
      expect(await campaign.progress()).toMatchObject({ reconciled: 2 });
    },
    words: /since then the history showed that attempt 1 was sent/,
  },
];

test.each(meanwhiles)(
  'a decision on a request that has changed says so: $name',
  async ({ hasArrived = false, change, words }) => {
    const service = await prepare();
    const { campaigns, campaign, sandbox } = service;
    const kind = hasArrived ? 'drop-after' : 'drop-before';
    sandbox.faults.add({ kind, on: 'sms.send', times: 1 });
    const showHistory = hideHistory(service);
    const entry = await listUncertain(campaigns, campaign);
    showHistory();
    await change(service, entry);
    const before = await campaign.progress();
    for (const decision of ['sent', 'resend'] as const) {
      await expect(campaign.resolve(entry, decision)).rejects.toMatchObject({
        code: 'DECISION_OUTDATED',
        description: expect.stringMatching(words) as string,
      });
    }
    expect(await campaign.progress()).toEqual(before);
  },
);

test('an entry of another campaign is refused, and so is a second send of a campaign that was cancelled', async () => {
  const { campaigns, campaign, sandbox, database } = await prepare();
  sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', times: 1 });
  const entry = await listUncertain(campaigns, campaign);
  const other = await campaigns.create({ id: 'other', senderId: 'MyApp', text: 'Hi' });
  const unknown = {
    code: 'CAMPAIGN_STATE',
    description: expect.stringContaining('request: expected an entry of uncertain()') as string,
  };
  await expect(other.resolve(entry, 'sent')).rejects.toMatchObject(unknown);
  const future = { ...entry, attempt: entry.attempt + 1 };
  await expect(campaign.resolve(future, 'sent')).rejects.toMatchObject(unknown);
  await database.database.query(`update telecom.campaign set state = 'cancelled'`);
  await expect(campaign.resolve(entry, 'resend')).rejects.toMatchObject({
    code: 'CAMPAIGN_STATE',
    description: expect.stringContaining('decision: expected a campaign') as string,
  });
  expect(await campaign.progress()).toMatchObject({ uncertain: 2 });
  await campaign.resolve(entry, 'sent');
  expect(await campaign.progress()).toMatchObject({ reconciled: 2, uncertain: 0 });
});
