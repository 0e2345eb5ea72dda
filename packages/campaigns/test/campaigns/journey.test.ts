import { outcomes } from '@23telecom/sandbox';
import { expect, test } from 'vitest';
import type { CampaignProgress } from '../../src/index.ts';
import { countSent, numbers, startService } from '../support/start-service.ts';

test('a campaign is created, planned, started, and each recipient gets one message', async () => {
  const { campaigns, sandbox, errors } = await startService();
  const recipients = numbers(450);
  const campaign = await campaigns.create({
    id: 'spring',
    senderId: 'MyApp',
    text: 'Sale ends Sunday',
  });
  const added = await campaign.add([...recipients, ...recipients.slice(0, 3), '0044', 'x']);
  expect(added).toMatchObject({ read: 455, added: 453, invalid: 2 });
  expect(added.problems[0]).toEqual({
    index: 453,
    issues: [expect.objectContaining({ path: 'recipient' })],
  });

  const plan = await campaign.plan();
  expect(plan).toMatchObject({
    recipients: 450,
    duplicates: 3,
    invalid: 2,
    suppressed: 0,
    requests: 5,
    segments: 450,
  });
  expect(plan.cost?.max).toBeGreaterThan(0);
  expect(await campaign.plan()).toEqual(plan);

  await campaign.start();
  campaigns.work({ concurrency: 4 });
  const states: CampaignProgress[] = [];
  for await (const progress of campaign.watch()) states.push(progress);
  const last = states.at(-1);
  expect(last).toMatchObject({
    state: 'sent',
    accepted: 450,
    recipients: 450,
    read: 455,
    pending: 0,
    sending: 0,
    uncertain: 0,
    requests: 5,
  });
  expect(JSON.parse(JSON.stringify(last))).toEqual(last);
  expect(last?.cost).toBeCloseTo(
    sandbox.messages().reduce((sum, { cost }) => sum + cost, 0),
    6,
  );
  const sent = countSent(sandbox);
  expect(sent.size).toBe(450);
  expect(Math.max(...sent.values())).toBe(1);

  const messages = [];
  for await (const message of campaign.messages()) messages.push(message);
  expect(messages.map(({ recipient }) => recipient).sort()).toEqual([...recipients].sort());
  expect(new Set(messages.map(({ messageId }) => messageId))).toEqual(
    new Set(sandbox.messages().map(({ messageId }) => messageId)),
  );
  expect(errors).toEqual([]);
});

test('recipients with texts of their own, blocked countries and refused ones are told apart', async () => {
  const { campaigns, sandbox } = await startService();
  const campaign = await campaigns.create({ id: 'own', senderId: 'MyApp' });
  const [blocked] = outcomes.blockedCountry;
  const [refused] = outcomes.queueError;
  const [fine, other] = numbers(2);
  await campaign.add([
    { recipient: fine ?? '', text: 'Hello\tAnn\\n' },
    { recipient: other ?? '', text: 'Hello\nBob' },
    { recipient: blocked, text: 'Same' },
    { recipient: refused, text: 'Same' },
  ]);
  expect(await campaign.plan()).toMatchObject({ recipients: 4, requests: 3 });
  await campaign.start();
  while (!(await campaigns.step()).isIdle);
  expect(await campaign.progress()).toMatchObject({
    accepted: 2,
    blocked: 1,
    refused: 1,
    state: 'sent',
  });
  expect(
    sandbox
      .messages()
      .map(({ text }) => text)
      .sort(),
  ).toEqual(['Hello\tAnn\\n', 'Hello\nBob']);
  const { items } = await campaign.messages({ state: 'blocked' }).page();
  expect(items).toMatchObject([{ recipient: blocked, messageId: null }]);
});
